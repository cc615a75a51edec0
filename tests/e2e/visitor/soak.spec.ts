import { soak } from '../../soak/soak';
import { expect, test } from '../support/kiosk';

/** The short form of `npm run soak`, of which `npm run test:long` has a thousand visits. */

test.setTimeout(300_000);

const plan = { seed: 1, from: 1 };

test('many visitors who do anything leave nothing stuck, sounding or behind', async ({
	browser,
	baseURL
}) => {
	const address = baseURL ?? '';
	const { found, visits } = await soak(browser, {
		...plan,
		...{ address, visits: 60, media: 'imitated' }
	});
	expect(found).toEqual([]);
	expect(visits).toBe(60);
});

test('so do visitors who really hear it', async ({ browser, baseURL }) => {
	const address = baseURL ?? '';
	const { found, touches } = await soak(browser, {
		...plan,
		...{ address, visits: 2, media: 'real' }
	});
	expect(found).toEqual([]);
	expect(touches).toBeGreaterThan(0);
});

test('the same seed touches the same, also when it begins in the middle', async ({
	browser,
	baseURL
}) => {
	const run = (from: number, visits: number) =>
		soak(browser, { seed: 3, from, visits, address: baseURL ?? '', media: 'imitated' });
	const whole = await run(1, 6);
	const end = await run(4, 3);
	expect(end.marks).toEqual(whole.marks.slice(3));
});
