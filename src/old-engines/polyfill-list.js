/*
 * What Chromium 64 and Safari 11.1 lack and the kiosk, Svelte, Kit and svelte-i18n use. From this one list
 * come static/polyfills.js, the question in start.js whether it is needed, and the worker's.
 */

/**
 * Of the things that a worker has too, the newest: Chromium has it from 97, Safari from 15.4, Firefox from
 * 104. Whoever has it has all of them.
 */
export const newestOfArrays = 'findLast';

/** Each thing, in words that any browser understands, and the module that adds it. */
export const polyfills = [
	["'globalThis' in window", 'core-js/modules/es.global-this.js'],
	["'queueMicrotask' in window", 'core-js/modules/web.queue-microtask.js'],
	['Object.fromEntries', 'core-js/modules/es.object.from-entries.js'],
	['Object.hasOwn', 'core-js/modules/es.object.has-own.js'],
	['Promise.allSettled', 'core-js/modules/es.promise.all-settled.js'],
	['[].at', 'core-js/modules/es.array.at.js'],
	[`[].${newestOfArrays}`, 'core-js/modules/es.array.find-last.js'],
	['[].flat', 'core-js/modules/es.array.flat.js'],
	['[].flatMap', 'core-js/modules/es.array.flat-map.js'],
	["''.at", 'core-js/modules/es.string.at-alternative.js'],
	["''.replaceAll", 'core-js/modules/es.string.replace-all.js'],
	["''.trimStart", 'core-js/modules/es.string.trim-start.js'],
	["''.trimEnd", 'core-js/modules/es.string.trim-end.js'],
	['Element.prototype.getAnimations', './src/old-engines/elements.js'],
	['Element.prototype.replaceChildren', './src/old-engines/elements.js'],
	['Element.prototype.toggleAttribute', './src/old-engines/elements.js']
];

/** What `start.js` asks before it loads the polyfills: true where none of them is missing. */
export function question() {
	return polyfills.map(([thing]) => thing).join(' && ');
}

/** A module that adds all of them. */
export function entry() {
	return [...new Set(polyfills.map(([, module]) => `import '${module}';`))].join('\n');
}
