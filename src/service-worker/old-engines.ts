import { newestOfArrays } from '../old-engines/polyfill-list';
import type { Find } from './find';

/** What src/old-engines/start.js loads only in browsers that lack something of it. */
const polyfills = '/polyfills.js';
/** What it loads below the floor. */
const tooOld = ['/too-old.js', '/too-old.css', '/too-old.svg'];

/**
 * Whether this browser lacks nothing of what polyfills.js adds, asked of the newest of these things. What
 * belongs to elements, which a worker does not have, came years before.
 */
export const isCurrent = newestOfArrays in Array.prototype;

/** Of the files that are served as they are, those that this browser can ever ask for. PURE. */
export function filesFor(files: string[], current: boolean): string[] {
	const onlyOld = [polyfills, ...tooOld];
	return current ? files.filter((file) => !onlyOld.includes(file)) : files;
}

/**
 * Finds nothing in an old browser while its polyfills are not stored: a browser that was set back to an
 * older version must ask the network for its pages, or show staff what to do, never start one that
 * cannot go on. The page has the missing file fetched as soon as it runs.
 * @param origin `https://kiosk.example`
 */
export function findFor(find: Find, origin: string, current: boolean): Find {
	let canStart = current;
	return async (url) => {
		canStart = canStart || (await find(origin + polyfills)) !== undefined;
		return canStart ? find(url) : undefined;
	};
}
