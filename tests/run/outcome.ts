import { stripVTControlCharacters } from 'node:util';

/** One test, how long it took, and what went wrong. */
export interface Timed {
	name: string;
	seconds: number;
	/** Why it failed, as its runner tells it. */
	failure?: string;
}

export interface Outcome {
	passed: number;
	failed: number;
	/** Left out on this machine, or because something before it failed. */
	notRun: number;
	/** Why, and what to do about it. */
	why?: string;
	tests?: Timed[];
}

export function one(good: boolean): Outcome {
	return { passed: good ? 1 : 0, failed: good ? 0 : 1, notRun: 0 };
}

/** A program that failed without a failed test has failed all the same. */
export function counted(outcome: Outcome, good: boolean): Outcome {
	return good || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

/** `unit     2979 passed, 0 failed (48 s)` */
export function lineOf(name: string, outcome: Outcome, seconds: number): string {
	const { passed, failed, notRun, why } = outcome;
	const rest = notRun > 0 ? `, ${notRun} not run${why ? ` (${why})` : ''}` : '';
	return `${name.padEnd(8)} ${passed} passed, ${failed} failed${rest} (${seconds.toFixed(0)} s)`;
}

/** The tests that took longest, in lines to be printed. */
export function slowest(outcomes: Outcome[], many = 10): string[] {
	return outcomes
		.flatMap(({ tests = [] }) => tests)
		.sort((one, other) => other.seconds - one.seconds)
		.slice(0, many)
		.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);
}

/** The tests that failed and why, in lines to be printed. */
export function failures(outcomes: Outcome[], linesEach = 8): string[] {
	return outcomes
		.flatMap(({ tests = [] }) => tests)
		.flatMap(({ name, failure }) => {
			if (failure === undefined) return [];
			const lines = stripVTControlCharacters(failure).split('\n');
			return [`  ${name}`, ...lines.slice(0, linesEach).map((line) => `      ${line}`)];
		});
}
