import { describe, expect, test } from 'vitest';
import { fillShell, type Shell } from '../../../src/service-worker/shell';
import { FakeCache } from './fake-cache';

const origin = 'https://kiosk.test';
const shell: Shell = {
	name: 'shell-2',
	pages: [`${origin}/`, `${origin}/staff`],
	build: [`${origin}/_app/start.2.js`],
	files: [`${origin}/icon.svg`]
};
const ourPage = '<script src="/_app/start.2.js"></script>';

function answering(change: Record<string, () => Response> = {}) {
	const asked: string[] = [];
	const fetch = ({ url }: Request): Promise<Response> => {
		asked.push(url);
		const changed = change[url];
		if (changed) return Promise.resolve(changed());
		const isPage = shell.pages.includes(url);
		const headers = { 'content-type': isPage ? 'text/html' : 'text/javascript' };
		return Promise.resolve(new Response(isPage ? ourPage : 'file', { headers }));
	};
	return { asked, fetch };
}

async function fill(cache: FakeCache, change: Record<string, () => Response> = {}) {
	const { asked, fetch } = answering(change);
	await fillShell(shell, cache as unknown as Cache, fetch);
	return asked;
}

const html = (body: string) => () => {
	return new Response(body, { headers: { 'content-type': 'text/html' } });
};

describe('the shell', () => {
	test('is stored whole', async () => {
		const cache = new FakeCache();
		await fill(cache);
		expect(cache.urls.sort()).toEqual([...shell.pages, ...shell.build, ...shell.files].sort());
	});

	test.each([
		['a file is missing', `${origin}/icon.svg`, () => new Response('', { status: 404 })],
		['a login page answers for a file', `${origin}/_app/start.2.js`, html('Room number?')],
		['a login page answers for a page', `${origin}/`, html('Room number?')],
		['a page is of another version', `${origin}/staff`, html('<script src="/_app/start.3.js">')],
		['a part of a file is sent', `${origin}/icon.svg`, () => new Response('', { status: 206 })]
	])('stores nothing when %s', async (_, url, response) => {
		const cache = new FakeCache();
		await expect(fill(cache, { [url]: response })).rejects.toThrow(url);
		expect(cache.urls).toEqual([]);
	});

	test('takes a page by the name of its file where a plain file server knows no other', async () => {
		const cache = new FakeCache();
		const asked = await fill(cache, {
			[`${origin}/staff`]: () => new Response('', { status: 404 }),
			[`${origin}/staff.html`]: html(ourPage)
		});
		expect(asked).toContain(`${origin}/staff.html`);
		expect(cache.urls).toContain(`${origin}/staff`);
		expect(cache.urls).not.toContain(`${origin}/staff.html`);
	});

	test.each([
		['is not there', () => new Response('', { status: 404 }), 404],
		['is a login page', html('Room number?'), 200]
	])(
		'names the address and the answer when a page %s by either name',
		async (_, answer, status) => {
			const both = { [`${origin}/staff`]: answer, [`${origin}/staff.html`]: answer };
			await expect(fill(new FakeCache(), both)).rejects.toMatchObject({
				url: `${origin}/staff`,
				status
			});
		}
	);

	test('tells of a server that does not answer at all by the status 0', async () => {
		const cache = new FakeCache() as unknown as Cache;
		const gone = () => Promise.reject(new TypeError('Failed to fetch'));
		await expect(fillShell(shell, cache, gone)).rejects.toMatchObject({ status: 0 });
	});

	test('is mended by fetching only what is gone', async () => {
		const cache = new FakeCache();
		await fill(cache);
		await cache.delete(`${origin}/icon.svg`);
		expect(await fill(cache)).toEqual([`${origin}/icon.svg`]);
		expect(await fill(cache)).toEqual([]);
	});
});
