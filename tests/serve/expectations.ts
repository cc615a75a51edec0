import { readdirSync, readFileSync } from 'node:fs';

/** One request, and what every server that serves a kiosk has to answer. */
export interface Expectation {
	says: string;
	path: string;
	ask?: Record<string, string>;
	status: number;
	/** By header name: what it must be, in a form that allows each server its own way of writing. */
	headers?: Record<string, RegExp>;
	/** The first bytes of the body, after unpacking. */
	body?: RegExp;
}

const manifest = JSON.parse(readFileSync('build/packs/asylum-us.json', 'utf8'));
const words: string = manifest.languages.es.url;
const { clips } = JSON.parse(readFileSync(`build${words}`, 'utf8'));
const recording: string = clips[Object.keys(clips)[0] ?? ''].url;
const picture: string = manifest.pictures['border'].url;
const script = `/_app/immutable/entry/${readdirSync('build/_app/immutable/entry')[0]}`;

const askedAgain = /^no-cache$/;
const forEver = /^public, max-age=31536000, immutable$/;
const html = /^text\/html; ?charset=utf-8$/i;
const js = /^(text|application)\/javascript/;
const json = /^application\/json/;
const safe = {
	'x-content-type-options': /^nosniff$/,
	'content-security-policy': /frame-ancestors 'none'/,
	'referrer-policy': /^no-referrer$/,
	'permissions-policy': /camera=\(\), geolocation=\(\), microphone=\(self\)/
};
/** What is missing: no page, which a tablet would take for a file, and nothing to be kept. */
const missing = { 'cache-control': /^(?!.*(immutable|max-age=[1-9]))/ };

const squeezed = { ask: { 'accept-encoding': 'gzip' }, status: 200 };
const part = (range: string) => ({ path: recording, ask: { range } });
const whole = /^bytes [\d-]+\/\d+$/;

export const expectations: Expectation[] = [
	{
		says: 'the kiosk is a page',
		path: '/',
		status: 200,
		headers: { 'content-type': html, 'cache-control': askedAgain, ...safe },
		body: /^<!doctype html>/
	},
	{
		says: "the staff's side opens",
		path: '/staff',
		status: 200,
		headers: { 'content-type': html, 'cache-control': askedAgain, ...safe },
		body: /^<!doctype html>/
	},
	{
		says: "the staff's side opens with a slash",
		path: '/staff/',
		status: 200,
		headers: { 'content-type': html, 'cache-control': askedAgain, ...safe },
		body: /^<!doctype html>/
	},
	{
		says: "the staff's side opens from a link",
		path: '/staff?from=card',
		status: 200,
		headers: { 'content-type': html }
	},
	{
		says: 'the worker is asked for each time',
		path: '/service-worker.js',
		status: 200,
		headers: { 'content-type': js, 'cache-control': askedAgain, ...safe }
	},
	{
		says: 'what starts the page is asked for each time',
		path: '/start.js',
		status: 200,
		headers: { 'content-type': js, 'cache-control': askedAgain }
	},
	{
		says: 'scripts are kept for ever',
		path: script,
		status: 200,
		headers: { 'content-type': js, 'cache-control': forEver, ...safe }
	},
	{
		says: 'the web manifest has its own type',
		path: '/app.webmanifest',
		status: 200,
		headers: { 'content-type': /^application\/manifest\+json/, 'cache-control': askedAgain }
	},
	{
		says: 'which packs there are is asked for each time',
		path: '/packs/index.json',
		status: 200,
		headers: { 'content-type': json, 'cache-control': askedAgain, ...safe }
	},
	{
		says: 'what is in a pack is asked for each time',
		path: '/packs/asylum-us.json',
		status: 200,
		headers: { 'content-type': json, 'cache-control': askedAgain }
	},
	{
		says: 'the words of a language are kept for ever',
		path: words,
		status: 200,
		headers: { 'content-type': json, 'cache-control': forEver }
	},
	{
		says: 'a recording is kept for ever',
		path: recording,
		status: 200,
		headers: {
			'content-type': /^audio\/mpeg$/,
			'cache-control': forEver,
			'accept-ranges': /^bytes$/,
			...safe
		}
	},
	{
		says: 'a picture is kept for ever, and may not run anything',
		path: picture,
		status: 200,
		headers: {
			'content-type': /^image\/svg\+xml/,
			'cache-control': forEver,
			...safe,
			'content-security-policy': /^default-src 'none';.* sandbox;.* frame-ancestors 'none'$/
		}
	},

	{
		says: 'a page goes out small',
		path: '/',
		...squeezed,
		headers: { 'content-encoding': /^gzip$/, vary: /accept-encoding/i },
		body: /^<!doctype html>/
	},
	{
		says: 'words go out small',
		path: words,
		...squeezed,
		headers: { 'content-encoding': /^gzip$/, vary: /accept-encoding/i },
		body: /^\{/
	},
	{
		says: 'scripts go out small',
		path: '/service-worker.js',
		...squeezed,
		headers: { 'content-encoding': /^gzip$/ }
	},
	{
		says: 'pictures go out small',
		path: picture,
		...squeezed,
		headers: { 'content-encoding': /^gzip$/ },
		body: /^<svg/
	},
	{
		says: 'the web manifest goes out small',
		path: '/app.webmanifest',
		...squeezed,
		headers: { 'content-type': /^application\/manifest\+json/ }
	},
	{
		says: 'a recording goes out as it is',
		path: recording,
		...squeezed,
		headers: { 'content-encoding': /^$/, 'content-length': /^\d+$/ }
	},

	{
		says: 'a part of a recording',
		...part('bytes=2-5'),
		status: 206,
		headers: { 'content-range': whole, 'content-length': /^4$/, 'content-type': /^audio\/mpeg$/ }
	},
	{
		says: 'the first byte of a recording',
		...part('bytes=0-0'),
		status: 206,
		headers: { 'content-length': /^1$/ }
	},
	{
		says: 'the rest of a recording',
		...part('bytes=1000-'),
		status: 206,
		headers: { 'content-range': /^bytes 1000-/ }
	},
	{
		says: 'the end of a recording',
		...part('bytes=-3'),
		status: 206,
		headers: { 'content-length': /^3$/ }
	},
	{
		says: 'more than a recording has is cut',
		...part('bytes=4-999999999'),
		status: 206,
		headers: { 'content-range': /^bytes 4-/ }
	},
	{
		says: 'a part past the end',
		...part('bytes=999999999-'),
		status: 416,
		headers: { 'content-range': /^bytes \*\/\d+$/ }
	},

	{
		says: 'a missing recording is missing',
		path: recording.replace(/\.[0-9a-f]{10}\./, '.0000000000.'),
		status: 404,
		headers: missing,
		body: /^(?!.*data-sveltekit)/s
	},
	{
		says: 'a missing pack is missing',
		path: '/packs/elsewhere.json',
		status: 404,
		headers: missing,
		body: /^(?!.*data-sveltekit)/s
	},
	{
		says: 'a missing signature is missing',
		path: '/packs/asylum-us.sig',
		status: 404,
		headers: missing
	},
	{
		says: 'a missing script is missing',
		path: '/_app/immutable/entry/gone.js',
		status: 404,
		headers: missing
	},
	{ says: 'a folder is nothing', path: '/packs/', status: 404, headers: missing },
	{
		says: 'no page is nothing',
		path: '/elsewhere',
		status: 404,
		headers: missing,
		body: /^(?!.*data-sveltekit)/s
	},
	{ says: 'what the build notes for itself is hidden', path: '/.made-from', status: 404 }
];
