import { findChromium } from '../support/find-chromium';
import { killOften } from '../../power-cuts/power-cuts';
import { expect, test } from '@playwright/test';

test.setTimeout(300_000);
// A trace would ask a killed browser for its last answers.
test.use({ trace: 'off' });

/** `npm run test:long` does it a hundred times. */
test('a kiosk killed while it installs comes back whole, old or new', async ({}, testInfo) => {
	const lines: string[] = [];
	const { failures, kills } = await killOften({
		times: 3,
		seed: 1,
		program: findChromium() ?? '',
		profile: testInfo.outputPath('profile'),
		tell: (line) => lines.push(line)
	});
	await testInfo.attach('kills', { body: lines.join('\n') });
	expect(failures).toEqual([]);
	expect(kills).toBe(3);
});
