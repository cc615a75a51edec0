import { defineConfig } from '@playwright/test';
import { programForPlaywright } from './support/find-chromium';
import type { KioskOptions } from './support/kiosk';

const executablePath = programForPlaywright();

/** The built site in a current Chromium. Each worker serves it to itself: support/kiosk.ts. */
export default defineConfig<KioskOptions>({
	testDir: '.',
	outputDir: '../../test-results',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	retries: 0,
	// Tests mostly wait for a voice: two slow cores hold three.
	workers: 3,
	// Of use on a machine that does other things too: an idle one needs a tenth.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [['line'], ['json', { outputFile: '../../test-results/browser.json' }]],
	use: {
		viewport: { width: 1024, height: 600 },
		hasTouch: true,
		locale: 'en-US',
		// The recordings have to start within a touch, as on a tablet: no flag for autoplay.
		launchOptions: {
			args: ['--no-sandbox', '--disable-background-networking'],
			...(executablePath === undefined ? {} : { executablePath })
		},
		// Two cores without a graphics card paint a breathing lamp all day.
		contextOptions: { reducedMotion: 'reduce' },
		screenshot: 'only-on-failure',
		// A trace of every test costs a sixth of the time.
		trace: process.env['FAROL_TRACE'] ? 'retain-on-failure' : 'off'
	},
	projects: [
		{ name: 'visitor', testDir: 'visitor' },
		{ name: 'staff', testDir: 'staff' },
		{ name: 'offline', testDir: 'offline' },
		{ name: 'real', testDir: 'real', use: { content: 'real' } }
	]
});
