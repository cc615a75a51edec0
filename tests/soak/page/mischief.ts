import { clock } from './time';

/** What the world does to a kiosk while somebody uses it. */

const { prototype } = HTMLMediaElement;
const hour = 3_600_000;
let play = prototype.play;

/** The next calls of `play()` are answered like this, as by a browser that has suspended sound. */
function spoil(times: number, answer: () => Promise<void>): void {
	let left = times;
	prototype.play = function () {
		if (left-- > 0) return answer();
		prototype.play = play;
		return play.call(this);
	};
}

/** Called once, when everything else has wrapped `play()` already. */
export function readyForMischief(): void {
	play = prototype.play;
}

export function undoMischief(): void {
	prototype.play = play;
}

function speakers(): HTMLMediaElement[] {
	return [...window.farolEar.speakers];
}

function look(state: 'hidden' | 'visible'): void {
	Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
	document.dispatchEvent(new Event('visibilitychange'));
	Reflect.deleteProperty(document, 'visibilityState');
}

export const mischief: Record<string, (roll: number) => void> = {
	'a pause that nobody asked for': () => speakers().forEach((speaker) => speaker.pause()),
	'headphones pulled out': () =>
		void navigator.mediaDevices.dispatchEvent(new Event('devicechange')),
	'another app in front': () => look('hidden'),
	'in front again': () => look('visible'),
	'the page put aside': () => void window.dispatchEvent(new Event('pagehide')),
	'sound refused': (roll) =>
		spoil(1 + roll * 3, () => Promise.reject(new DOMException('', 'NotAllowedError'))),
	'a recording that does not open': () =>
		spoil(1, () => Promise.reject(new DOMException('', 'NotSupportedError'))),
	'sound suspended': (roll) => spoil(1 + roll * 2, () => new Promise(() => undefined)),
	'a media key': () =>
		speakers()
			.filter(({ src, paused }) => paused && src.includes('/packs/'))
			.forEach((speaker) => void speaker.play().catch(() => undefined)),
	'the clock set forward': (roll) => clock.setSystemTime(Date.now() + roll * 2000 * hour),
	'the clock set back': (roll) => clock.setSystemTime(Date.now() - roll * 2000 * hour),
	'a tablet that slept': (roll) => void clock.jump(Math.round(roll * 10 * hour))
};
