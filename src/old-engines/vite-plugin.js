import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { minify } from 'terser';
import { floor } from './lower.js';
import { plainFields } from './plain-fields.js';

/** @type {{ version: string }} */
const { version } = createRequire(import.meta.url)('terser/package.json');

/** @type {import('terser').MinifyOptions} */
const options = {
	module: true,
	ecma: 2017,
	// Vite writes expressions that old engines may not know as calls, and keeps those that nobody uses.
	compress: { passes: 2, pure_funcs: ['RegExp'] }
};

/** Kit starts each page with the first, each page of ours stands in the second, and a kiosk shows the third. */
const atOnce = [
	/@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/,
	/src\/routes\/\+layout\.svelte$/,
	/src\/routes\/\+page\.svelte$/
];

/**
 * The name of the file for what a kiosk needs at once: fewer answers to wait for, and compressed together
 * it is smaller by a tenth. Null for everything else.
 * @type {import('rolldown').CodeSplittingNameFunction}
 */
function base(id, context) {
	const found = new Set([id]);
	for (const module of found) {
		if (atOnce.some((page) => page.test(module))) return 'base';
		for (const importer of context.getModuleInfo(module)?.importers ?? []) found.add(importer);
	}
	return null;
}

/**
 * Builds the pages for the oldest engines we promise, and their style sheets beyond what Vite lowers.
 * @returns {import('vite').Plugin}
 */
export function oldEngines() {
	return {
		name: 'farol:old-engines',
		enforce: 'post',
		config({ build }) {
			// The build that only prerenders runs here, on Node: it may keep its own syntax.
			if (build?.ssr) return {};
			const codeSplitting = { groups: [{ name: base }] };
			return {
				build: { target: floor, cssTarget: floor, rolldownOptions: { output: { codeSplitting } } }
			};
		},
		transform(code, id) {
			if (this.environment.name !== 'client' || !/#\w/.test(code) || !/\bclass\b/.test(code))
				return;
			// Wherever the project lies, the same name.
			const path = relative(process.cwd(), id);
			const module = createHash('sha256').update(path).digest('hex').slice(0, 3);
			return { code: plainFields(code, module), map: null };
		},
		// A file is named before it is made smaller: what that depends on belongs into its name.
		augmentChunkHash: () => `terser ${version} ${JSON.stringify(options)}`,
		async generateBundle(_, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type === 'chunk') {
					if (this.environment.name === 'client') file.code = await smaller(file.code);
				} else if (file.fileName.endsWith('.css')) {
					file.source = lowerStyles(String(file.source));
				}
			}
		}
	};
}

/**
 * Once more over what Vite has already minified: together they leave a hundredth less than either alone.
 * @param {string} code
 */
async function smaller(code) {
	const { code: less } = await minify(code, { ...options });
	if (less === undefined) throw new Error('Nothing was left of a script');
	return less;
}

/**
 * Without `:where(…)`, which Svelte writes around its own class from the second compound selector on
 * (Chromium 88): the class alone weighs more, so selectors have to stay flat. And with `grid-gap` for
 * `gap`, which Chromium knows from 66 and treats as the same thing since.
 * @param {string} css
 * @returns {string}
 */
export function lowerStyles(css) {
	return css
		.replace(/:where\((\.svelte-[\w-]+)\)/g, '$1')
		.replace(/([;{]\s*)((?:row-|column-)?gap\s*:)/g, '$1grid-$2');
}
