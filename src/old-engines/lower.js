import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** The oldest engines we promise to run on; vite.config.ts builds the pages for the same two. */
export const floor = ['chrome64', 'safari11.1'];

/** Safari 11.1 knows destructuring but for one rare fault, for which esbuild would refuse the whole file. */
export const supported = { destructuring: true };

/**
 * Wraps the adapter so that the worker runs on old tablets too: Kit builds it apart and ignores
 * `build.target`, and Chromium 64 refuses one `?.` in it without a word on screen. What Kit only copies
 * is made smaller.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function lowerForOldEngines(adapter, folder = 'build') {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			rewrite(join(folder, 'service-worker.js'), lowered);
			for (const script of ['start.js', 'too-old.js']) rewrite(join(folder, script), shortened);
			for (const page of ['index.html', 'staff.html']) rewrite(join(folder, page), startedLater);
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
 * A page whose application is started by first.js instead of by Kit's inline script: after the first
 * voice, and under a policy that lets no inline script run. Throws when Kit writes its script otherwise.
 * @param {string} html
 * @returns {string}
 */
export function startedLater(html) {
	const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
	const [, global] = /(__sveltekit_\w+) = \{\s*base: ""\s*\};/.exec(script) ?? [];
	const [kit, application] = [...script.matchAll(/import\("([^"]+)"\)/g)].map(([, file]) => file);
	if (!global || !kit || !application)
		throw new Error(`Kit starts a page in another way: ${script}`);
	const names = `data-start="${kit}" data-application="${application}" data-global="${global}"`;
	return html
		.replace(/<script>[^]*?<\/script>\s*/, '')
		.replace('<div class="kiosk">', `<div class="kiosk" ${names}>`)
		.replace(/(script-src [^;]*?) 'sha256-[^']+'/, '$1')
		.replace(/rel="modulepreload"/g, 'rel="later"');
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
	return transformSync(code, { target: floor, supported, format: 'iife', minify: true }).code;
}
