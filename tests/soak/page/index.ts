import { listen } from '../../e2e/support/listen';
import { dice } from '../../e2e/support/seeded-random';
import { choices, pointOn, touch } from './hand';
import { imitateMedia, luck } from './imitated-media';
import { readyForMischief } from './mischief';
import { pass, reallyWait, takeOver } from './time';
import { visit, type Went } from './visit';

declare global {
	interface Window {
		/** Set before this script: real elements, or the imitation. */
		farolMedia: 'imitated' | 'real';
		farolErrors: string[];
		farolSoak: {
			begin: (seed: number) => Promise<void>;
			visits: (seed: number, from: number, count: number) => Promise<Went[]>;
		};
	}
}

const media = window.farolMedia;

window.farolErrors = [];
window.addEventListener('error', ({ message }) => window.farolErrors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => window.farolErrors.push(`${reason}`));
if (media === 'imitated') imitateMedia();
listen();
readyForMischief();

window.farolSoak = {
	/** Every language is read once, at its real pace: afterwards nothing depends on how fast the disk is. */
	async begin(seed) {
		takeOver();
		luck.roll = dice(seed);
		touch(512, 300);
		await pass(600, media);
		const languages = choices().length;
		for (let index = 0; index < languages; index++) {
			const tile = choices()[index];
			if (tile) touch(...pointOn(tile, 0.5, 0.5));
			await reallyWait(300);
			await pass(600, media);
			const again = choices().find((button) => button.dataset['choice'] === 'language');
			if (again) touch(...pointOn(again, 0.5, 0.5));
			await pass(600, media);
		}
		await pass(300_000, media);
	},
	async visits(seed, from, count) {
		const all: Went[] = [];
		for (let number = from; number < from + count; number++) {
			all.push(await visit(seed, number, media));
		}
		return all;
	}
};
