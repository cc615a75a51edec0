import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../e2e/support/find-chromium';
import type { Browser } from './browser';
import { startChromium, startOldChromium } from './drivers/chromium';
import { startFirefox } from './drivers/firefox';
import { startQtWebKit } from './drivers/qtwebkit';
import { oldChromiums, type OldChromium } from './drivers/old-chromium';
import { startWebKit } from './drivers/webkit';

export interface Engine {
	/** `Chromium 64` */
	name: string;
	/** What FAROL_ENGINES knows it by. */
	id: string;
	/** Debian's packages that bring it. */
	packages: string[];
	/** `old`: lacks something that polyfills.js adds; `tooOld`: is below the floor. */
	age: 'tooOld' | 'old' | 'current';
	/** Why it cannot be started here, and what to do, in one sentence; null: it can. */
	missing(): string | null;
	start(): Promise<Browser>;
}

/** All that the kiosk is tried on, oldest first. */
export const engines: Engine[] = [
	{
		name: 'QtWebKit (2016)',
		id: 'qtwebkit',
		packages: ['python3-pyqt5.qtwebkit', 'gstreamer1.0-plugins-good', 'gstreamer1.0-libav'],
		age: 'tooOld',
		missing: () => (hasQtWebKit() ? null : lacking({ python: '' }, 'python3-pyqt5.qtwebkit')),
		start: () => startQtWebKit(debiansPython)
	},
	...oldChromiums.map(oldChromium),
	{
		name: 'Chromium, current',
		id: 'chromium',
		packages: ['chromium'],
		age: 'current',
		missing: () =>
			findChromium() ? null : 'install Chromium, or set CHROMIUM to its program file',
		start: () => startChromium(findChromium() ?? 'chromium')
	},
	{
		name: 'WebKitGTK',
		id: 'webkit',
		packages: [
			...['webkit2gtk-driver', 'xvfb'],
			...['gstreamer1.0-plugins-base', 'gstreamer1.0-plugins-good', 'gstreamer1.0-libav']
		],
		age: 'current',
		missing: () =>
			lacking(
				webkit(),
				'webkit2gtk-driver, xvfb, gstreamer1.0-plugins-good and gstreamer1.0-libav'
			),
		start: () => startWebKit(webkit())
	},
	{
		name: 'Firefox',
		id: 'firefox',
		packages: ['firefox-esr', 'pulseaudio'],
		age: 'current',
		missing: () => lacking(firefox(), 'firefox-esr and pulseaudio'),
		start: () => startFirefox(firefox())
	}
];

/**
 * Those named in FAROL_ENGINES, by their ids: `64,webkit` where it is not set; `all`.
 * Throws for a name that none has.
 */
export function wantedEngines(wanted = process.env['FAROL_ENGINES'] || '64,webkit'): Engine[] {
	if (wanted === 'all') return engines;
	return wanted.split(',').map((id) => {
		const found = engines.find((engine) => engine.id === id);
		const known = engines.map((engine) => engine.id).join(', ');
		if (!found) throw new Error(`FAROL_ENGINES: there is no ${id}; there are ${known}, all`);
		return found;
	});
}

function oldChromium(milestone: OldChromium): Engine {
	const canRun = process.platform === 'linux' && process.arch === 'x64';
	return {
		name: `Chromium ${milestone}`,
		id: String(milestone),
		packages: [],
		age: 'old',
		missing: () => (canRun ? null : 'this one runs only on Linux on an x64 processor'),
		start: () => startOldChromium(milestone)
	};
}

/** Others on the PATH do not see what Debian installs. */
const debiansPython = '/usr/bin/python3';

function hasQtWebKit(): boolean {
	const options = ['-c', 'import PyQt5.QtWebKitWidgets'];
	return canRun(debiansPython) && spawnSync(debiansPython, options).status === 0;
}

function webkit() {
	// Not on the PATH, and in a folder named after the processor and the version.
	const places = ['/usr/lib', '/usr/libexec', ...foldersIn('/usr/lib')].flatMap(foldersIn);
	const browsers = places.filter((place) => /webkit2?gtk-/.test(place)).sort();
	return {
		driver: find('WebKitWebDriver'),
		browser:
			browsers
				.map((place) => join(place, 'MiniBrowser'))
				.filter(canRun)
				.pop() ?? '',
		screen: find('Xvfb'),
		// What it plays MP3 with, and a place to play to.
		decoder: plugin('mpg123') || plugin('libav'),
		sink: plugin('autodetect')
	};
}

/** Where a plugin of GStreamer lies; empty: nowhere. */
function plugin(name: string): string {
	const folders = ['/usr/lib', '/usr/lib64', ...foldersIn('/usr/lib')];
	const files = folders.map((folder) => join(folder, 'gstreamer-1.0', `libgst${name}.so`));
	return files.find((file) => existsSync(file)) ?? '';
}

function firefox() {
	return { browser: find('firefox-esr') || find('firefox'), sound: find('pulseaudio') };
}

function lacking(programs: Record<string, string>, packages: string): string | null {
	const isWhole = Object.values(programs).every((program) => program !== '');
	return isWhole ? null : `install ${packages} (on Debian with apt-get)`;
}

/** Where a program lies; empty: nowhere. */
function find(name: string): string {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find(canRun) ?? '';
}

function canRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		// Not there, or not ours to run.
		return false;
	}
}

function foldersIn(folder: string): string[] {
	try {
		return readdirSync(folder).map((name) => join(folder, name));
	} catch {
		// Not there, or no folder.
		return [];
	}
}
