import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** The oldest engines we promise to run on; vite.config.ts builds the pages for the same two. */
export const floor = ['chrome64', 'safari11.1'];

/**
 * Wraps the adapter so that the worker runs on old tablets too: Kit builds it apart and ignores
 * `build.target`, and Chromium 64 refuses one `?.` in it without a word on screen. What Kit only copies
 * is made smaller.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function lowerForOldTablets(adapter, folder = 'build') {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			rewrite(join(folder, 'service-worker.js'), lowered);
			for (const script of ['start.js', 'too-old.js']) rewrite(join(folder, script), shortened);
		}
	};
}

/**
 * A script of static/, which every tablet loads, without its comments; ES5 stays ES5.
 * @param {string} code
 * @returns {string}
 */
function shortened(code) {
	return transformSync(code, { target: 'es5', minify: true }).code;
}

/**
 * @param {string} file
 * @param {(code: string) => string} how
 */
function rewrite(file, how) {
	writeFileSync(file, how(readFileSync(file, 'utf8')));
}

/**
 * The same script in words an old engine knows, wrapped so that it leaves no global names.
 * @param {string} code
 * @returns {string}
 */
export function lowered(code) {
	// Safari 11.1 knows destructuring but for one rare fault, for which esbuild would refuse the whole file.
	const supported = { destructuring: true };
	return transformSync(code, { target: floor, supported, format: 'iife', minify: true }).code;
}
