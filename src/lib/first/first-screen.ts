import { focused, ledTo } from '$lib/visit/key-focus';
import type { Keys } from '$lib/visit/key-input';
import { isMove, keypadOf, type KeyAction, type KeyMove } from '$lib/visit/keymap';
import type { Hands } from '$lib/visit/touch-input';
import type { VisitEvent } from '$lib/visit/step';
import { voiceAhead } from '$lib/visit/voice-ahead';
import { drawTiles, lightTile } from './first-tiles';
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
	/** Whether nothing more is heard here: a language was chosen, or somebody has left. */
	#isLeft = false;
	/** Whether the language tiles are drawn. */
	#isDrawn = false;
	/** The code of the tile that speaks; null: none. */
	#lit: string | null = null;
	#sound = 'silent';
	/** Called when the first touch begins, and when its voice is heard, or never will be. */
	touched?: () => void;
	spoken?: () => void;

	/** @param place the element that FirstScreen.svelte has drawn */
	constructor(record: FirstRecord, place: Element, hands: Hands, keys: Keys) {
		this.#record = record;
		this.#place = place;
		this.#voice = new FirstVoice(record.volume);
		this.#unlisten.push(
			hands.listen({
				pressed: (choice) => this.#pressed(choice),
				chosen: (choice) => this.#chosen(choice)
			}),
			keys.listen((action) => this.#keyed(action))
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
		this.#unlisten.push(() => document.removeEventListener('visibilitychange', silence));
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
		} else if (language && !this.#isLeft) {
			// What comes after that is the application's: it has begun to come with the first voice.
			this.#isLeft = true;
			this.#events.push({ type: 'chosen', choice: language.code });
			if (language.welcome) this.#say(language.welcome, null);
			else this.#voice.silence();
			this.#draw();
		}
	}

	#keyed(action: KeyAction): void {
		if (this.#isLeft || action === 'before') return;
		const { length } = this.#events;
		if (action === 'hide') this.#hide();
		else if (length === 0) this.#chosen(null);
		else if (action === 'press') (focused() ?? this.#tileOf(this.#lit))?.click();
		else if (isMove(action)) this.#focus(action);
	}

	/** Who moves by keys may not see where they are: the tile they have come to says itself. */
	#focus(move: KeyMove): void {
		const tiles = Array.from(this.#place.querySelectorAll<HTMLElement>('[data-choice]'));
		const tile = ledTo(tiles, focused() ?? this.#tileOf(this.#lit), move);
		const language = this.#languageOf(tile?.getAttribute('data-choice') ?? null);
		if (!tile || !language) return;
		tile.focus();
		this.#events.splice(1);
		this.#events.push(
			{ type: 'keyed', keys: keypadOf(move) },
			{ type: 'focused', choice: language.code }
		);
		this.#say(language.tile, language.code);
		this.#draw();
	}

	/** Somebody must leave at once: what is drawn stays, silent, until the application has come to rest. */
	#hide(): void {
		if (this.#events.length === 0) return;
		this.#isLeft = true;
		this.#events.push({ type: 'hidden' });
		this.#voice.silence();
		this.#lit = null;
		this.#sound = 'silent';
		this.#draw();
		this.spoken?.();
	}

	#tileOf(code: string | null): HTMLElement | undefined {
		const tile = this.#place.querySelector<HTMLElement>(`[data-choice="${code ?? ''}"]`);
		return tile ?? undefined;
	}

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
		lightTile(this.#place, this.#lit);
	}

	#drawLanguages(): void {
		if (!this.#place.isConnected) return;
		if (!drawTiles(this.#place, this.#record.languages)) return;
		this.#isDrawn = true;
		this.#draw();
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
