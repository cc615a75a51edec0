import type { Howl, Howler } from 'howler';

/* What howler keeps to itself and we lean on: pinned, and held by tests/unit/sound/howler-shape.test.ts. */

export interface PooledElement extends HTMLAudioElement {
	_unlocked?: boolean;
}

/** The element of a Howl, because howler hides why it does not play. `undefined`: MP3 cannot be played here. */
export function elementOf(howl: Howl): PooledElement | undefined {
	const { _sounds } = howl as unknown as { _sounds: { _node?: PooledElement }[] };
	return _sounds[0]?._node;
}

/** Keeps a Howl silent: a media key or a headset can start any element, and this one stops at once. */
export function holdBack(howl: Howl): void {
	const element = elementOf(howl);
	if (element) element.onplay = () => element.pause();
}

export function poolOf(howler: typeof Howler): PooledElement[] {
	const { _html5AudioPool } = howler as unknown as { _html5AudioPool: PooledElement[] };
	return _html5AudioPool;
}
