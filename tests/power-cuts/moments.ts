import type { DyingServer } from './failing-server';
import type { Files } from './editions';
import { below, oneOf, type Random } from './random';

/** When the power is cut, counted from when something new is on the server. */
export type Moment =
	| { when: 'time'; ms: number }
	| { when: 'answer'; number: number }
	| { when: 'middle'; number: number }
	| { when: 'after'; ms: number };

/** By the clock; after an answer; in the middle of one; or after the last, while things are put in place. */
const kinds = ['time', 'answer', 'middle', 'after', 'after'] as const;

/** An update that does not come to the moment, in milliseconds: the power is cut all the same. */
const limit = 8000;

/** @param awaited how many files are new */
export function momentFrom(random: Random, awaited: number): Moment {
	const when = oneOf(kinds, random);
	switch (when) {
		case 'time':
			return { when, ms: below(3000, random) };
		case 'after':
			return { when, ms: below(1500, random) };
		default:
			return { when, number: 1 + below(awaited, random) };
	}
}

export function nameOf(moment: Moment): string {
	switch (moment.when) {
		case 'time':
			return `${moment.ms} ms after the start`;
		case 'answer':
			return `after answer ${moment.number}`;
		case 'middle':
			return `in the middle of answer ${moment.number}`;
		case 'after':
			return `${moment.ms} ms after the last answer`;
	}
}

/**
 * Settles when the moment has come; false if it did not come.
 * Call before the browser can ask for anything.
 * @param awaited the files that are new
 */
export function waitFor(moment: Moment, awaited: Files, server: DyingServer): Promise<boolean> {
	const left = new Set(awaited.keys());
	server.count = 0;
	return new Promise((resolve) => {
		const timers: ReturnType<typeof setTimeout>[] = [];
		const over = (came: boolean) => {
			server.answered = () => undefined;
			server.stopsIn = () => false;
			timers.forEach(clearTimeout);
			resolve(came);
		};
		const after = (ms: number, came: boolean) => timers.push(setTimeout(() => over(came), ms));
		after(limit, false);
		if (moment.when === 'time') after(moment.ms, true);
		if (moment.when === 'middle') server.stopsIn = (number) => number === moment.number;
		server.answered = (number, path) => {
			left.delete(path);
			if (moment.when === 'after' && left.size === 0) after(moment.ms, true);
			if (moment.when === 'answer' || moment.when === 'middle') {
				if (number >= moment.number) over(true);
			}
		};
	});
}
