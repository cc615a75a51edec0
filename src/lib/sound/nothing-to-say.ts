import type { Listener, Playback } from './speaker';

/** The listener is told that there is no such recording. */
export function cannotBeSaid(listener: Listener): Playback {
	return over(() => listener.failed('missing'));
}

/** The listener is told of a voice that has spoken before. */
export function saidAlready(listener: Listener): Playback {
	return over(() => {
		listener.started();
		listener.ended();
	});
}

/** A playback that is over already: its listener is told later, never within the call. */
function over(tell: () => void): Playback {
	let stopped = false;
	void Promise.resolve().then(() => {
		if (!stopped) tell();
	});
	return {
		pause: () => undefined,
		resume: () => undefined,
		adjust: () => undefined,
		stop: () => {
			stopped = true;
		}
	};
}
