import { icons } from '../lib/parts/icons';
import type { KeyAction } from '../lib/visit/keymap';

/** One shape to be cut out of card, and what staff read beside it. */
export interface Shape {
	/** Its outline, in a square of 14 mm: so large is the flat top of a key. */
	outline: string;
	/** A hole to be punched into it: its radius in millimetres, around the middle. */
	hole?: number;
	/** The icon of its control on the screen, 24 x 24. */
	icon?: string;
	/** The picture of its control on the screen, by its key in the kiosk's own pack. */
	picture?: string;
	en: string;
	es: string;
}

const arrow = (outline: string, en: string, es: string): Shape => ({ outline, en, es });

/**
 * A shape for each thing that a key does, told apart by a finger: a finger feels an outline, and no lines
 * inside it. What moves points where it moves; what hides is a cross.
 */
export const shapes: Record<Exclude<KeyAction, 'on' | 'before'>, Shape> = {
	ArrowUp: arrow('M7 1L13.5 12.5H.5z', 'Up', 'Arriba'),
	ArrowDown: arrow('M7 13L.5 1.5h13z', 'Down', 'Abajo'),
	ArrowLeft: arrow('M1 7L12.5 .5v13z', 'Left', 'Izquierda'),
	ArrowRight: arrow('M13 7L1.5 13.5V.5z', 'Right', 'Derecha'),
	press: {
		// The knob on the 5 stays to be felt in its hole.
		outline: 'M.5 7a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0',
		hole: 3,
		en: 'Choose, play',
		es: 'Elegir, escuchar'
	},
	home: {
		outline: 'M7 .5L13.5 6V13.5H.5V6z',
		icon: icons.home,
		en: 'All topics',
		es: 'Todos los temas'
	},
	ear: {
		outline: 'M.5 11.5a6.5 6.5 0 0 1 13 0z',
		icon: icons.ear,
		en: 'What is here?',
		es: '¿Qué hay aquí?'
	},
	again: {
		outline: 'M7 7V.5A6.5 6.5 0 1 0 13.5 7z',
		icon: icons.again,
		en: 'Again',
		es: 'Otra vez'
	},
	back: {
		outline: 'M.5 7L6 1.5V4.5H13.5V9.5H6V12.5z',
		icon: icons.back,
		en: 'Back',
		es: 'Atrás'
	},
	next: {
		outline: 'M13.5 7L8 12.5V9.5H.5V4.5H8V1.5z',
		icon: icons.next,
		en: 'Go on',
		es: 'Adelante'
	},
	louder: {
		outline: 'M5 .5h4V5h4.5v4H9v4.5H5V9H.5V5H5z',
		icon: icons.louder,
		en: 'Louder',
		es: 'Más fuerte'
	},
	softer: { outline: 'M.5 5h13v4H.5z', icon: icons.softer, en: 'Softer', es: 'Más bajito' },
	slower: {
		outline: 'M7 1V5L13.5 1V13L7 9V13L.5 7z',
		picture: 'control.slower',
		en: 'Slower',
		es: 'Más lento'
	},
	faster: {
		outline: 'M7 1V5L.5 1V13L7 9V13L13.5 7z',
		picture: 'control.faster',
		en: 'Faster',
		es: 'Más rápido'
	},
	hide: {
		outline: 'M3 .5L7 4.5L11 .5L13.5 3L9.5 7L13.5 11L11 13.5L7 9.5L3 13.5L.5 11L4.5 7L.5 3z',
		icon: icons.hide,
		en: 'Hide now',
		es: 'Esconder ya'
	}
};

/** The shape of what a key does; null where it has none, as Tab, of which staff alone know. */
export function shapeOf(action: KeyAction | null): Shape | null {
	return action === null || action === 'on' || action === 'before' ? null : shapes[action];
}
