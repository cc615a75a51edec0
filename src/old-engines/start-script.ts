import { readFileSync } from 'node:fs';
import { question } from './polyfill-list';

/** static/start.js: the first script of every page, with the question whether this browser lacks anything. */
export function startScript(): string {
	const code = readFileSync('src/old-engines/start.js', 'utf8');
	const asked = code.replace("= 'LACKS_NOTHING';", () => `= ${question()};`);
	if (asked === code) throw new Error('start.js asks for no polyfills: it needs LACKS_NOTHING.');
	return asked;
}
