import type { Listener, Manner, SoundFailure, Speaker, Utterance } from '$lib/sound/speaker';

export interface FakeUtterance extends Utterance {
	url: string;
	manner: Manner;
	/** What the test lets it do, also when nobody wants to know any more. */
	tell(what: 'started' | 'ended' | SoundFailure): void;
	playing: boolean;
	hushed: boolean;
}

/** A speaker that makes no sound and remembers what it was asked. */
export class FakeSpeaker implements Speaker {
	said: FakeUtterance[] = [];
	prepared: string[] = [];
	interrupted?: () => void;

	say(url: string, manner: Manner, listener: Listener): FakeUtterance {
		const utterance: FakeUtterance = {
			url,
			manner,
			tell: (what) => {
				if (what !== 'started') utterance.playing = false;
				if (what === 'started' || what === 'ended') listener[what]();
				else listener.failed(what);
			},
			playing: true,
			hushed: false,
			pause: () => (utterance.playing = false),
			resume: () => (utterance.playing = true),
			adjust: (changed) => (utterance.manner = changed),
			hush: () => {
				utterance.hushed = true;
				utterance.playing = false;
			}
		};
		this.said.push(utterance);
		return utterance;
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
		return this.said.filter(({ hushed }) => !hushed);
	}
}
