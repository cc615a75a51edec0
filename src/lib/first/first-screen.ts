import { gridSize } from '$lib/parts/grid-size';
import type { Hands } from '$lib/visit/touch-input';
import type { VisitEvent } from '$lib/visit/step';
import { voiceAhead } from '$lib/visit/voice-ahead';
import { FirstVoice } from './first-voice';
import type { FirstLanguage, FirstRecord } from './record';

/** What happened on the first screen, for the application that takes over. */
export interface FirstTouches {
	events: VisitEvent[];
	/** The element that speaks, or has spoken to its end; null: nothing was heard. */
	voice: HTMLAudioElement | null;
}

/**
 * Rest and the language tiles before the application is there. They can be touched, and speak; the application
 * is told what was touched when it comes. What follows the welcome is the application's alone.
 */
export class FirstScreen {
	readonly #record: FirstRecord;
	readonly #place: Element;
	readonly #voice: FirstVoice;
	readonly #events: VisitEvent[] = [];
	readonly #unlisten: (() => void)[] = [];
	/** Whether the language tiles are drawn. */
	#isDrawn = false;
	/** The code of the tile that speaks; null: none. */
	#lit: string | null = null;
	#sound = 'silent';
	/** Called when the first touch begins, and when its voice is heard, or never will be. */
	touched?: () => void;
	spoken?: () => void;

	/** @param place the element that FirstScreen.svelte has drawn */
	constructor(record: FirstRecord, place: Element, hands: Hands) {
		this.#record = record;
		this.#place = place;
		this.#voice = new FirstVoice(record.volume);
		this.#unlisten.push(
			hands.listen({
				pressed: (choice) => this.#pressed(choice),
				chosen: (choice) => this.#chosen(choice)
			})
		);
		this.#show();
	}

	/** Stops listening, because the application takes over. Returns what happened here. */
	leave(): FirstTouches {
		for (const unlisten of this.#unlisten.splice(0)) unlisten();
		return { events: this.#events, voice: this.#voice.current };
	}

	#show(): void {
		const { hand, mark, dim, languages } = this.#record;
		const picture = this.#place.querySelector('img');
		if (picture) picture.src = hand;
		const corner = this.#place.querySelector('.mark');
		if (corner) corner.textContent = mark;
		this.#place.querySelector('.darkness')?.classList.add(dim);
		document.documentElement.classList.add('first');
		const silence = () => this.#voice.silence();
		document.addEventListener('visibilitychange', silence);
		document.addEventListener('keydown', this.#typed);
		this.#unlisten.push(
			() => document.removeEventListener('visibilitychange', silence),
			() => document.removeEventListener('keydown', this.#typed)
		);
		tell('rest', 'silent');
		if (languages[0]) this.#voice.prepare(languages[0].tile);
	}

	#pressed(choice: string | null): void {
		this.touched?.();
		const welcome = this.#languageOf(choice)?.welcome;
		if (welcome) this.#voice.prepare(welcome);
	}

	#chosen(choice: string | null): void {
		const [first] = this.#record.languages;
		const language = this.#languageOf(choice);
		if (this.#events.length === 0 && first) {
			this.#events.push({ type: 'touched' });
			this.#say(first.tile, first.code);
			setTimeout(() => this.#drawLanguages(), voiceAhead);
		} else if (language && this.#events.length === 1) {
			// What comes after that is the application's: it has begun to come with the first voice.
			this.#events.push({ type: 'chosen', choice: language.code });
			if (language.welcome) this.#say(language.welcome, null);
			else this.#voice.silence();
			this.#draw();
		}
	}

	#typed = (event: KeyboardEvent): void => {
		const wakes = /^(Enter| |Arrow(Up|Down|Left|Right))$/.test(event.key);
		if (wakes && this.#events.length === 0) this.#chosen(null);
	};

	#say(url: string, lit: string | null): void {
		this.#lit = null;
		const sounds = (lit: string | null, sound: string) => () => {
			this.#lit = lit;
			this.#sound = sound;
			this.#draw();
			this.spoken?.();
		};
		this.#voice.say(url, { started: sounds(lit, 'playing'), over: sounds(null, 'silent') });
		this.#sound = 'silent';
	}

	/** Tells the outside what is drawn now, and lights the tile that speaks. */
	#draw(): void {
		if (!this.#isDrawn || !this.#place.isConnected) return;
		tell('languages', this.#sound);
		this.#light(this.#lit);
	}

	#drawLanguages(): void {
		if (!this.#place.isConnected) return;
		const stage = this.#place.querySelector('template')?.content.firstElementChild;
		const tile = stage?.querySelector('[data-choice]');
		const grid = tile?.parentElement;
		if (!stage || !tile || !grid) return;
		const { languages } = this.#record;
		grid.className = grid.className.replace('of-9', `of-${gridSize(languages.length)}`);
		for (const language of languages) grid.appendChild(tileOf(language, tile));
		tile.remove();
		this.#place.textContent = '';
		this.#place.appendChild(stage);
		this.#isDrawn = true;
		this.#draw();
	}

	/** The tile that speaks glows, and the others rest a little darker. */
	#light(code: string | null): void {
		for (const tile of Array.from(this.#place.querySelectorAll('[data-choice]'))) {
			const isLit = tile.getAttribute('data-choice') === code;
			tile.classList[isLit ? 'add' : 'remove']('lit');
			tile.classList[code !== null && !isLit ? 'add' : 'remove']('dim');
		}
	}

	#languageOf(choice: string | null): FirstLanguage | undefined {
		return this.#record.languages.find(({ code }) => code === choice);
	}
}

/** Tells the outside what it may rely on (`src/README.md`). */
function tell(screen: string, sound: string): void {
	const { dataset } = document.documentElement;
	dataset['screen'] = screen;
	dataset['sound'] = sound;
}

function tileOf({ code, name, dir, light }: FirstLanguage, pattern: Element): Node {
	const tile = pattern.cloneNode(true) as Element;
	tile.setAttribute('data-choice', code);
	if (!name) tile.setAttribute('aria-label', code);
	const words = tile.querySelector('.words');
	if (words) {
		words.setAttribute('lang', code);
		words.setAttribute('dir', dir);
		words.textContent = name;
	}
	const lantern = tile.querySelector('svg');
	const lights = lantern?.getAttribute('class') ?? '';
	lantern?.setAttribute('class', lights.replace('light-0', `light-${light % 8}`));
	return tile;
}
