import type {
	Listener,
	PlaybackOptions,
	SoundFailure,
	Speaker,
	Playback
} from '$lib/sound/speaker';

export interface FakeUtterance extends Playback {
	url: string;
	options: PlaybackOptions;
	/** What the test lets it do, also when nobody wants to know any more. */
	tell(what: 'started' | 'ended' | SoundFailure): void;
	playing: boolean;
	stopped: boolean;
}

/** A speaker that makes no sound and remembers what it was asked. */
export class FakeSpeaker implements Speaker {
	said: FakeUtterance[] = [];
	prepared: string[] = [];
	interrupted?: () => void;

	say(url: string, options: PlaybackOptions, listener: Listener): FakeUtterance {
		const playback: FakeUtterance = {
			url,
			options,
			tell: (what) => {
				if (what !== 'started') playback.playing = false;
				if (what === 'started' || what === 'ended') listener[what]();
				else listener.failed(what);
			},
			playing: true,
			stopped: false,
			pause: () => (playback.playing = false),
			resume: () => (playback.playing = true),
			adjust: (changed) => (playback.options = changed),
			stop: () => {
				playback.stopped = true;
				playback.playing = false;
			}
		};
		this.said.push(playback);
		return playback;
	}

	adopt(): void {
		// Nothing sounds here.
	}

	prepare(urls: string[]): void {
		this.prepared = urls;
	}

	get last(): FakeUtterance {
		const last = this.said[this.said.length - 1];
		if (!last) throw new Error('nothing was said');
		return last;
	}

	get alive(): FakeUtterance[] {
		return this.said.filter(({ stopped }) => !stopped);
	}
}
