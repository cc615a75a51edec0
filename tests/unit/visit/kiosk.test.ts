import { beforeEach, describe, expect, test } from 'vitest';
import { Kiosk } from '$lib/visit/kiosk.svelte';
import { FakeSpeaker } from '../sound/fake-speaker';
import { offering } from './offering';

let speaker: FakeSpeaker;
let kiosk: Kiosk;
/** Languages of which the words are known. */
let known: string[];
/** Reads that are under way. */
let reads: { code: string; end: () => void }[];
/** What waits for its time, by milliseconds. */
let waiting: { ms: number; what: () => void }[];

beforeEach(() => {
	speaker = new FakeSpeaker();
	waiting = [];
	known = [...offering.languages];
	reads = [];
	kiosk = new Kiosk({
		speaker,
		offering: () => offering,
		clip(language, id) {
			if (id !== 'language' && !known.includes(language)) return undefined;
			return { url: `${language}/${id}`, text: '', bytes: 1, sha256: '', seconds: 1 };
		},
		read: (code) => new Promise((end) => reads.push({ code, end })),
		later(ms, what) {
			const entry = { ms, what };
			waiting.push(entry);
			return () => (waiting = waiting.filter((each) => each !== entry));
		}
	});
});

const [language = ''] = offering.languages;
const [topic] = offering.topics;
const explainer = topic?.explainers.find((each) => !each.private)?.id ?? '';

function choose(...choices: string[]): void {
	for (const choice of choices) kiosk.send({ type: 'chosen', choice });
}

/** So many milliseconds are over for what waits for them. */
function timeout(ms: number): void {
	const over = waiting.filter((each) => each.ms === ms);
	waiting = waiting.filter((each) => each.ms !== ms);
	for (const { what } of over) what();
}

function goToPlayer(): void {
	kiosk.send({ type: 'touched' });
	choose(language, 'next', topic?.id ?? '', explainer);
	speaker.last.tell('started');
}

describe('a touch', () => {
	test('is spoken at once, and drawn a tenth of a second later', () => {
		kiosk.send({ type: 'touched' });
		expect(speaker.last.playing).toBe(true);
		speaker.last.tell('started');
		expect(kiosk.drawn.place.screen).toBe('rest');
		timeout(100);
		expect(kiosk.drawn.place.screen).toBe('languages');
		expect(kiosk.lit).toBe(language);
	});

	test('is drawn after a tenth of a second when the voice does not begin', () => {
		kiosk.send({ type: 'touched' });
		timeout(100);
		expect(kiosk.drawn.place.screen).toBe('languages');
	});

	test('ends the rest at once, though rest is still drawn', () => {
		expect(kiosk.isAtRest).toBe(true);
		kiosk.send({ type: 'touched' });
		expect(kiosk.drawn.place.screen).toBe('rest');
		expect(kiosk.isAtRest).toBe(false);
	});

	test('that says nothing is drawn at once', () => {
		goToPlayer();
		choose('next');
		choose('hide');
		expect(kiosk.drawn.place.screen).toBe('rest');
		expect(waiting).toEqual([]);
	});

	test('loads nothing else before the voice has begun', () => {
		goToPlayer();
		speaker.prepared = [];
		choose('next');
		expect(speaker.prepared).toEqual([]);
		speaker.last.tell('started');
		expect(speaker.prepared).not.toEqual([]);
	});
});

describe('touches from before the kiosk was there', () => {
	test('have happened: the last one is spoken, and all is drawn at once', () => {
		kiosk.catchUp([{ type: 'touched' }, { type: 'chosen', choice: language }]);
		expect(speaker.said.map(({ url }) => url)).toEqual([`${language}/welcome.1`]);
		expect(kiosk.drawn.place.screen).toBe('welcome');
	});

	test('are none where nobody came', () => {
		kiosk.catchUp([]);
		expect(speaker.said).toEqual([]);
		expect(kiosk.isAtRest).toBe(true);
	});
});

describe('a language that is not read yet', () => {
	beforeEach(() => {
		known = [];
		kiosk.send({ type: 'touched' });
		speaker.last.tell('started');
		timeout(100);
	});

	async function finishReading(): Promise<void> {
		known.push(language);
		for (const { end } of reads.splice(0)) end();
		await Promise.resolve();
	}

	test('is read when a finger comes down on it, and made ready', async () => {
		kiosk.expect({ type: 'chosen', choice: language });
		expect(reads.map(({ code }) => code)).toContain(language);
		await finishReading();
		expect(speaker.prepared[0]).toBe(`${language}/welcome.1`);
	});

	test('is spoken when it has been read, before it is drawn', async () => {
		choose(language);
		expect(reads.map(({ code }) => code)).toContain(language);
		await finishReading();
		expect(speaker.last.url).toBe(`${language}/welcome.1`);
		expect(kiosk.drawn.place.screen).toBe('languages');
	});

	test('is read while its tile speaks, because it will be touched', () => {
		expect(kiosk.lit).toBe(language);
		expect(reads.map(({ code }) => code)).toEqual([language]);
	});

	test('says nothing to who has left meanwhile', async () => {
		choose(language, 'hide');
		await finishReading();
		expect(speaker.alive).toEqual([]);
	});
});

describe('the speed', () => {
	test('is heard in its own announcement, and the sentence after it is made ready', () => {
		goToPlayer();
		choose('next', 'slower');
		expect(speaker.last.url).toBe(`${language}/notice.slower`);
		expect(speaker.last.options.rate).toBe(0.75);
		speaker.last.tell('started');
		expect(speaker.prepared[0]).toBe(`${language}/${explainer}.1`);
		speaker.last.tell('ended');
		expect(speaker.last.url).toBe(`${language}/${explainer}.1`);
		expect(speaker.last.options.rate).toBe(0.75);
	});
});

describe('headphones pulled between two cards', () => {
	test.each(['ended', 'missing'] as const)('hold back the next one after one that %s', (how) => {
		goToPlayer();
		choose('next');
		speaker.last.tell('started');
		speaker.last.tell(how);
		const before = speaker.said.length;
		speaker.interrupted?.();
		for (const ms of [100, 700, 5000]) timeout(ms);
		expect(kiosk.drawn.speech?.sound).toBe('interrupted');
		expect(speaker.said.length).toBe(before);
		choose('play');
		expect(speaker.last.url).toBe(`${language}/${explainer}.2`);
	});

	test('change nothing where nothing is said', () => {
		const before = kiosk.drawn;
		speaker.interrupted?.();
		expect(kiosk.drawn).toBe(before);
	});
});

describe('what can be touched next is made ready', () => {
	test('the cards on both sides of the one that speaks', () => {
		goToPlayer();
		choose('next', 'next');
		speaker.last.tell('started');
		expect(speaker.prepared).toEqual([`${language}/${explainer}.3`, `${language}/${explainer}.1`]);
	});

	test('the line that follows by itself, and what *next* would say', () => {
		kiosk.send({ type: 'touched' });
		choose(language);
		speaker.last.tell('started');
		const { prepared } = speaker;
		expect(prepared[0]).toBe(`${language}/welcome.2`);
		choose('next');
		expect(speaker.last.url).toBe(prepared[1]);
	});

	test('the welcome in the language that is named now', () => {
		kiosk.send({ type: 'touched' });
		speaker.last.tell('started');
		expect(speaker.prepared[1]).toBe(`${language}/welcome.1`);
	});

	test('what is under the finger while it is down comes first', () => {
		kiosk.send({ type: 'touched' });
		speaker.last.tell('started');
		timeout(100);
		kiosk.expect({ type: 'chosen', choice: language });
		expect(speaker.prepared[0]).toBe(`${language}/welcome.1`);
		expect(kiosk.drawn.place.screen).toBe('languages');
	});

	test('how loud it will be, for a finger on the volume; nothing new before a language', () => {
		kiosk.send({ type: 'touched' });
		speaker.last.tell('started');
		const before = speaker.prepared;
		kiosk.expect({ type: 'chosen', choice: 'louder' });
		expect(speaker.prepared).toBe(before);
		goToPlayer();
		kiosk.expect({ type: 'chosen', choice: 'louder' });
		expect(speaker.prepared[0]).toBe(`${language}/notice.volume-6`);
	});
});
