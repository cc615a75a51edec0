import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/*
 * howler-speaker.ts leans on three private things of howler, which a new version may change without a word.
 * howler is pinned; this says what to look at when the pin moves.
 */

class FakeAudio extends EventTarget {
	src = '';
	preload = '';
	volume = 1;
	muted = false;
	error = null;
	loads = 0;
	canPlayType() {
		return 'maybe';
	}
	load() {
		this.loads += 1;
	}
	pause() {
		return undefined;
	}
}

beforeAll(() => {
	vi.stubGlobal('Audio', FakeAudio);
	vi.stubGlobal('window', globalThis);
	vi.stubGlobal('location', new URL('http://127.0.0.1'));
	vi.stubGlobal('HTMLAudioElement', FakeAudio);
	vi.stubGlobal('document', new EventTarget());
});
afterAll(() => vi.unstubAllGlobals());

test('howler keeps idle elements in _html5AudioPool, and the one of a recording in _sounds[0]._node', async () => {
	const { Howl, Howler } = await import('howler');
	Howler.codecs = () => true;
	const { _html5AudioPool: pool } = Howler as unknown as { _html5AudioPool: unknown };
	expect(pool).toEqual([]);
	const ready = new FakeAudio();
	(pool as FakeAudio[]).push(ready);

	const howl = new Howl({ src: ['one.mp3'], html5: true, format: ['mp3'] });
	const { _sounds: sounds } = howl as unknown as { _sounds: { _node: FakeAudio }[] };
	expect(sounds[0]?._node).toBe(ready);
	expect(ready.loads).toBe(1);
	expect(pool).toEqual([]);

	howl.unload();
	expect(pool).toEqual([]);
});
