import type { InterfaceClip } from '$lib/packs/interface-clips';
import type { LanguageCode } from '$lib/packs/pack';
import type { Headphones } from '$lib/sound/headphones';

/**
 * One visit, from the first touch until the kiosk rests again. PURE.
 * Screen and sound are both drawn from this value; nothing else remembers the visitor,
 * so forgetting somebody is one assignment.
 */
export interface Visit {
	place: Place;
	/** What is being said, or null in silence. */
	speech: Speech | null;
	/** A volume step: 0 is the softest, `loudest` in `sound/volume.ts` the loudest. */
	volume: number;
	speed: Speed;
	captionSize: CaptionSize;
	/** White on black, for eyes that tell little apart; else the kiosk's own colours. */
	highContrast: boolean;
	/** In this stay on the screen it says nothing more by itself: it has reminded, or its voice was cut short. */
	quiet: boolean;
	/** How somebody moves who does not touch the glass; null: they touch it. */
	keys: Keypad | null;
	/** Whether somebody hears it alone: of the tablet, not of the visit. */
	ears: Headphones;
	/** Whether it was said in this visit that this cannot be known. */
	earsTold: boolean;
	/** What a change of the sound devices cut short, until something else is said. */
	cut: Speech | null;
	/** Whether nothing is to be seen, and all to be heard: somebody may stand behind them. */
	dark: boolean;
	/** Counts what has been said, so that a late end of something we left is told apart. */
	turn: number;
}

/**
 * Two switches, or what sips and puffs, arrive as two keys: one moves on, the other chooses. A single
 * one chooses what the voice names.
 */
export type Keypad = 'pad' | 'switches' | 'switch';

/** How fast the voice is, 1 as it was recorded: the pitch stays. */
export type Speed = (typeof speeds)[number];

/** From the slowest to the fastest. */
export const speeds = [0.6, 0.75, 1, 1.25, 1.5] as const;

export type CaptionSize = (typeof captionSizes)[number];

/** How large captions are: four sizes, as VVSG 2.0 7.1-G asks. The first is how every visit begins. */
export const captionSizes = ['normal', 'bigger', 'much-bigger', 'biggest'] as const;

export type Place = Resting | Languages | Inside;

/** Every screen that comes after a language was chosen. */
export type Inside = Welcome | Learn | Topics | Explainers | Player | Ask | TakePlace | StillThere;

export interface Resting {
	screen: 'rest';
	/** The language in which the person who said *done* is thanked. */
	thanks: LanguageCode | null;
}

export interface Languages {
	screen: 'languages';
	/** How often the tiles have introduced themselves to nobody. */
	rounds: number;
	/** Where a person who only changes language goes on. */
	from: Inside | null;
}

export interface Welcome {
	screen: 'welcome';
	language: LanguageCode;
}

export interface Learn {
	screen: 'learn';
	language: LanguageCode;
	/** Which of its things were touched, each once, in that order. */
	tried: string[];
}

export interface Topics {
	screen: 'topics';
	language: LanguageCode;
}

export interface Explainers {
	screen: 'explainers';
	language: LanguageCode;
	topic: string;
}

export interface Player {
	screen: 'player';
	language: LanguageCode;
	topic: string;
	explainer: string;
	/** 0 is title, question and any warning; 1 to n the cards by number; n+1 the closing and the end page. */
	card: number;
	/** Before a private explainer: it has not begun, and says only that it is private. */
	gate: boolean;
	/** Playing all of the topic in order. */
	all: boolean;
}

export interface Ask {
	screen: 'ask';
	language: LanguageCode;
	from: Player;
	/** The topic may be read from across the room: only after one more touch. */
	shown: boolean;
}

export interface TakePlace {
	screen: 'take';
	language: LanguageCode;
	from: Player;
	/** Which square, from 0; null before the warning that anyone who opens the phone can read it. */
	at: number | null;
}

export interface StillThere {
	screen: 'still-there';
	language: LanguageCode;
	from: Exclude<Inside, StillThere>;
}

/**
 * `starting`: asked for, nothing heard yet. `following`: the same, but the voice goes on by itself from
 * the line before, which counts as playing. `gap`: the pause between two cards, which still counts
 * as playing. `blocked`, `missing` and `interrupted` are three different troubles with three pictures.
 */
export type Sound =
	'starting' | 'following' | 'playing' | 'gap' | 'paused' | 'blocked' | 'missing' | 'interrupted';

export interface Speech {
	/**
	 * The screen's own words, everything that can be touched here, the same said by itself, the name of one
	 * choice, or one remark.
	 */
	what: 'screen' | 'ear' | 'reminder' | 'name' | 'notice';
	notice: InterfaceClip | null;
	/** The choice that says its name. */
	choice: string | null;
	/** Which of its lines. */
	at: number;
	sound: Sound;
	/** What a remark or a name broke into, and what goes on after it. */
	then: Speech | null;
}

/** The kiosk at rest, with the volume that staff have chosen. */
export function restingAt(volume: number): Visit {
	return {
		place: { screen: 'rest', thanks: null },
		speech: null,
		volume,
		speed: 1,
		captionSize: 'normal',
		highContrast: false,
		quiet: false,
		keys: null,
		ears: 'unknown',
		earsTold: false,
		cut: null,
		dark: false,
		turn: 0
	};
}

/** The one sentence that tells how to hear what can be chosen here. */
export function howToHear(keys: Keypad | null): InterfaceClip {
	if (keys === 'pad') return 'prompt.keys';
	return keys === 'switches' ? 'prompt.switches' : 'prompt.ear';
}

/** Whether something was asked for, and is not heard yet. */
export function isAwaited(speech: Speech | null): boolean {
	return speech?.sound === 'starting' || speech?.sound === 'following';
}

/** Whether sound is coming out, or is about to without another touch. */
export function isSpeaking(speech: Speech | null): boolean {
	const sound = speech?.sound;
	return isAwaited(speech) || sound === 'playing' || sound === 'gap';
}

/** Whether it names what can be touched, and does not say what the screen is about. */
export function isNaming(speech: Speech | null): boolean {
	return speech?.what === 'ear' || speech?.what === 'reminder' || speech?.what === 'name';
}

/** Whether it stands still until somebody wants it to go on. */
export function isHeld(speech: Speech | null): boolean {
	return speech?.sound === 'paused' || speech?.sound === 'interrupted';
}
