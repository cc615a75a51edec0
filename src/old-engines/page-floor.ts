import { scriptAboveFloor } from './script-floor';
import { stylesAboveFloor } from './style-floor';

/** What old engines would refuse of the scripts, handlers and styles inside a page: each thing in words. */
export function pageAboveFloor(html: string): string[] {
	const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, inner]) => inner ?? '');
	const scripts = found(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
	const handlers = found(/<[^>]*\son\w+="([^"]*)"/g).map((code) => `(function () {${code}})`);
	const sheets = found(/<style[^>]*>([\s\S]*?)<\/style>/g);
	const attributes = found(/<[^>]*\sstyle="([^"]*)"/g).map((style) => `a {${style}}`);
	return [
		...[...scripts, ...handlers].flatMap((code) => scriptAboveFloor(code, 'script')),
		...[...sheets, ...attributes].flatMap(stylesAboveFloor)
	];
}
