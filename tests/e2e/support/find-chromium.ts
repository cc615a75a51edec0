import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The Chromium that tests use: the one in CHROMIUM, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
	const named = process.env['CHROMIUM'];
	if (named) return named;
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...installed, ...apart].find(canRun) ?? [chromium.executablePath()].find(starts);
}

/** What Playwright starts: undefined where it is its own, of which it has a shell that does less. */
export function programForPlaywright(): string | undefined {
	const program = findChromium();
	return program === chromium.executablePath() ? undefined : program;
}

/** Finds a Chromium, or gets one: Playwright's download first, then Debian's package where we may install it. */
export function getChromium(): string {
	const found = findChromium();
	if (found) return found;

	run('npx', ['playwright', 'install', 'chromium']);
	if (!findChromium() && process.getuid?.() === 0) {
		run('apt-get', ['update', '-q']);
		// Not every Debian has the first one.
		for (const name of ['chromium-headless-shell', 'chromium']) {
			if (findChromium()) break;
			run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name]);
		}
	}
	const got = findChromium();
	if (!got) {
		throw new Error('The tests need Chromium: install it, or set CHROMIUM to its program file.');
	}
	return got;
}

/** The shell is the same engine without what draws windows, tabs and menus: a third less work for the processor. */
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable'
];

const apart = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

function canRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		// Not there, or not ours to run: the next one.
		return false;
	}
}

/** Playwright's own is there without the libraries of the system that it needs. */
function starts(file: string): boolean {
	return canRun(file) && spawnSync(file, ['--no-sandbox', '--version']).status === 0;
}

function run(command: string, options: string[]): void {
	// A download that hangs must not hang the tests.
	spawnSync(command, options, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 });
}
