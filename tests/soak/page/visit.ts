import { dice } from '../../e2e/support/seeded-random';
import { choices, pointOn, press, slideOff, touch } from './hand';
import { luck } from './imitated-media';
import { mischief, undoMischief } from './mischief';
import { pass, resetClock, settle } from './time';

/** How one visit went. Counts only; `trail` and `trouble` are empty where nothing went wrong. */
export interface Went {
	touches: number;
	mischiefs: number;
	languages: number;
	/** Minutes of the tablet's time until it rested again by itself. */
	alone: number;
	trouble: { what: Trouble; step: number; more: string }[];
	trail: string[];
	/** A checksum of the trail: the same seed leaves the same. */
	mark: number;
}

export type Trouble = 'stuck screen' | 'double voice' | 'error' | 'left behind' | 'left the kiosk';

const screens = 'rest languages welcome learn topics explainers player ask take still-there'.split(
	' '
);
const keys = ['Enter', 'ArrowRight', 'ArrowDown'] as const;
const mischiefs = Object.keys(mischief);
/** An explainer that plays all of a topic by itself, and then nobody answers. */
const patience = 40;

const sign = (name: string) => document.documentElement.dataset[name] ?? '';
const pick = <Item>(items: Item[], share: number) => items[Math.floor(share * items.length)];
const show = (x: number, y: number) => `(${Math.round(x)}, ${Math.round(y)})`;

/** One visit: each number of a seed is the same visit, whatever came before it. */
export async function visit(
	seed: number,
	number: number,
	media: 'imitated' | 'real'
): Promise<Went> {
	const roll = dice(seed * 1_000_003 + number);
	luck.roll = dice(seed * 7_000_003 + number);
	const went: Went = {
		touches: 0,
		mischiefs: 0,
		languages: 0,
		alone: 0,
		trouble: [],
		trail: [],
		mark: 0
	};
	const trail: string[] = [];
	const wrong = (what: Trouble, more: string) =>
		went.trouble.push({ what, step: trail.length, more });
	const together = window.farolEar.together.length;
	const errors = window.farolErrors.length;

	resetClock();
	touch(512, 300);
	await settle();
	await pass(150, media);
	trail.push('woke it');
	if (sign('screen') !== 'languages') wrong('stuck screen', `woken, it shows ${sign('screen')}`);

	const length = 3 + roll() * 25;
	for (let step = 0; step < length; step++) {
		const before = `${sign('screen')} ${sign('language')}, ${sign('sound')}`;
		// Always as many dice, so that what one step meets does not change what the next one is.
		trail.push(`${before}: ${act(roll(), roll(), roll(), roll(), went)}`);
		await settle();
		await pass(pauseOf(roll(), roll()), media);
		look(wrong);
		if (sign('screen') === 'rest') break;
	}
	undoMischief();
	await leave(roll(), went, media, wrong);

	for (const voices of window.farolEar.together.splice(together))
		wrong('double voice', voices.join(' and '));
	for (const error of window.farolErrors.splice(errors)) wrong('error', error);
	window.farolEar.soundings.length = 0;
	if (went.trouble.length > 0) went.trail = trail;
	for (const letter of trail.join())
		went.mark = (Math.imul(went.mark, 31) + letter.charCodeAt(0)) | 0;
	return went;
}

/** Does one thing, and says which. */
function act(kind: number, which: number, u: number, v: number, went: Went): string {
	went.touches += 1;
	// Half of them go deeper: every screen has as many ways out as ways on.
	const onStage = choices().filter((choice) => choice.closest('main'));
	const button = pick(kind < 0.3 && onStage.length > 0 ? onStage : choices(), which);
	if (kind < 0.6 && button) {
		const [x, y] = pointOn(button, u, v);
		if (sign('screen') === 'languages') went.languages += 1;
		touch(x, y);
		if (kind < 0.05) touch(x, y);
		return `${kind < 0.05 ? 'twice ' : ''}${button.dataset['choice']} ${show(x, y)}`;
	}
	const [x, y] = [u * innerWidth, v * innerHeight];
	if (kind < 0.72) {
		touch(x, y);
		return `anywhere ${show(x, y)}`;
	}
	if (kind < 0.75) {
		slideOff(x, y);
		return `slid off ${show(x, y)}`;
	}
	if (kind < 0.8) {
		const key = keys[Math.floor(which * keys.length)] ?? 'Enter';
		press(key);
		return `key ${key}`;
	}
	went.touches -= 1;
	went.mischiefs += 1;
	const name = pick(mischiefs, which) ?? '';
	mischief[name]?.(u);
	return name;
}

/** People listen, hurry, or go away for a while. */
function pauseOf(kind: number, share: number): number {
	if (kind < 0.4) return share * 150;
	if (kind < 0.8) return share * 2500;
	return kind < 0.97 ? share * 8000 : share * 110_000;
}

/** Says *done*, hides it at once, or just goes: in the end the kiosk rests, silent and with nothing loaded. */
async function leave(
	how: number,
	went: Went,
	media: 'imitated' | 'real',
	wrong: (what: Trouble, more: string) => void
): Promise<void> {
	const name = how < 0.35 ? 'done' : how < 0.7 ? 'hide' : null;
	const way = choices().find((button) => button.dataset['choice'] === name);
	await pass(600, media);
	if (way) touch(...pointOn(way, 0.5, 0.5));
	// Thanks are said, or fail after their own time.
	await pass(15_000, media);
	const isOver = () => sign('screen') === 'rest' && sign('sound') === 'silent';
	while (!isOver() && went.alone < patience) {
		await pass(60_000, media);
		went.alone += 1;
	}
	if (!isOver())
		wrong('stuck screen', `${sign('screen')}, ${sign('sound')}, after ${patience} min`);
	for (const { src, paused } of window.farolEar.speakers) {
		// A finger that is on the glass once more may have the first tile's name made ready.
		if (src.includes('/packs/') && !src.includes('/language.'))
			wrong('left behind', `${paused ? 'loaded' : 'sounding'}: ${src}`);
	}
}

function look(wrong: (what: Trouble, more: string) => void): void {
	const screen = sign('screen');
	if (!screens.includes(screen)) wrong('stuck screen', `unknown: ${screen}`);
	if (screen !== 'rest' && choices().length === 0)
		wrong('stuck screen', `${screen} offers nothing`);
	if (location.pathname !== '/') wrong('left the kiosk', location.pathname);
}
