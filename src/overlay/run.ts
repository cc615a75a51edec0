import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getChromium } from '../../tests/e2e/support/find-chromium';
import { controlPicture } from './control-picture';
import { overlayPage, type Paper } from './overlay-page';

/*
 * `npm run overlay`: what makes the keys of a common number pad be felt, to be printed, cut out and glued.
 */
const target = 'overlay';
const papers: Paper[] = ['A4', 'Letter'];

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
	executablePath: getChromium(),
	args: ['--no-sandbox', '--disable-background-networking']
});
const page = await browser.newPage();
for (const paper of papers) {
	await page.setContent(overlayPage(paper, controlPicture));
	const path = join(target, `number-pad-${paper.toLowerCase()}.pdf`);
	await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
	console.log(path);
}
await browser.close();
