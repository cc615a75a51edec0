import { readFileSync } from 'node:fs';
import type { Manifest } from '../../../src/lib/packs/pack';
import { expect, test } from '../support/kiosk';
import { demonstration } from '../support/stored';

const manifest = JSON.parse(readFileSync('static/packs/asylum-us.json', 'utf8')) as Manifest;

test('every explainer for this country is offered', async ({ page, kiosk }) => {
	const off = Object.keys(manifest.languages).filter((code) => code !== 'es');
	await kiosk.openAtRest({ ...demonstration, languagesOff: off });
	await kiosk.goTo('es');
	for (const topic of manifest.topics) {
		await kiosk.choose(topic.id);
		await kiosk.isOn('explainers');
		const offered = topic.explainers.filter(({ where }) => where.includes('US'));
		for (const { id } of offered) {
			await expect(page.locator(`[data-choice="${id}"]`)).toBeVisible();
		}
		await kiosk.choose('home');
		await kiosk.isOn('topics');
	}
});
