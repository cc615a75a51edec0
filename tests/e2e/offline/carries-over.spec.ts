import type { Page } from '@playwright/test';
import type { PackState } from '../../../src/lib/offline/pack-state';
import { expect, test, untilReady } from '../support/own-site';

test.setTimeout(90_000);

test('packs of a kiosk from before there was one record are there, and nothing is fetched again', async ({
	kiosk,
	page,
	site
}) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	const files = await packFiles(page);
	await writeAsBefore(page);
	await site.goAway();
	await page.reload();
	await kiosk.isOn('rest');
	await untilReady(kiosk);
	await kiosk.goTo('en', 'first-things', 'about-lamps');
	await kiosk.hears('en/about-lamps.title');
	await kiosk.choose('hide');

	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await site.comeBack();
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	// What the earlier kiosk has noted is swept once the site was asked.
	await expect.poll(() => records(page)).toEqual(['/packs/_state.json']);
	expect(await packFiles(page)).toEqual(files);
	expect(asked.filter((path) => files.includes(path))).toEqual([]);
});

/** Notes what is installed as the kiosk of commit 87f49c5 did, instead of how it is noted today. */
function writeAsBefore(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const packs = await caches.open('packs');
		const record = await packs.match('/packs/_state.json');
		const { installed } = (await record?.json()) as PackState;
		const note = (url: string, what: unknown) => packs.put(url, new Response(JSON.stringify(what)));
		for (const pack of installed) await note(`/packs/${pack.id}.json`, pack);
		await note('/packs/_history.json', {
			previous: [],
			replacedBy: '',
			heldBack: [],
			fromFile: []
		});
		await note('/packs/index.json', { packs: installed.map(({ id }) => id), manifests: installed });
		await packs.delete('/packs/_state.json');
	});
}

async function records(page: Page): Promise<string[]> {
	return (await stored(page)).filter((path) => /^\/packs\/[^/]+$/.test(path));
}

async function packFiles(page: Page): Promise<string[]> {
	return (await stored(page)).filter((path) => !/^\/packs\/[^/]+$/.test(path));
}

function stored(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const keys = await (await caches.open('packs')).keys();
		return keys.map(({ url }) => new URL(url).pathname).sort();
	});
}
