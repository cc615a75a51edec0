import type { Page } from '@playwright/test';

/** What comes out of the microphone of a test, or why nothing does. */
export type MicrophoneAnswer = 'voice' | 'silence' | 'NotAllowedError' | 'NotFoundError' | 'absent';

declare global {
	interface Window {
		farolMicrophone: { answer: MicrophoneAnswer; tracks: MediaStreamTrack[] };
	}
}

/** Puts a microphone into every page that is opened from now on; until then none is asked for. */
export async function plugIn(page: Page, answer: MicrophoneAnswer): Promise<void> {
	await page.addInitScript((first) => {
		const microphone: Window['farolMicrophone'] = { answer: first, tracks: [] };
		window.farolMicrophone = microphone;
		if (first === 'absent') {
			Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
			return;
		}
		navigator.mediaDevices.getUserMedia = () => {
			const { answer } = microphone;
			if (answer !== 'voice' && answer !== 'silence') {
				return Promise.reject(new DOMException('', answer));
			}
			const context = new AudioContext();
			const [tone, syllables] = [context.createOscillator(), context.createOscillator()];
			const [voice, depth] = [context.createGain(), context.createGain()];
			const room = context.createMediaStreamDestination();
			tone.frequency.value = 220;
			tone.type = 'triangle';
			syllables.frequency.value = 4;
			depth.gain.value = answer === 'voice' ? 0.05 : 0;
			voice.gain.value = answer === 'voice' ? 0.15 : 0;
			syllables.connect(depth);
			depth.connect(voice.gain);
			tone.connect(voice);
			voice.connect(room);
			tone.start();
			syllables.start();
			microphone.tracks.push(...room.stream.getTracks());
			return Promise.resolve(room.stream);
		};
	}, answer);
}

/** From now on it answers so. */
export async function turn(page: Page, answer: MicrophoneAnswer): Promise<void> {
	await page.evaluate((next) => {
		window.farolMicrophone.answer = next;
	}, answer);
}

/** Whether each time that somebody recorded is over: `ended`, or still `live`. */
export function microphoneStates(page: Page): Promise<string[]> {
	return page.evaluate(() => window.farolMicrophone.tracks.map(({ readyState }) => readyState));
}
