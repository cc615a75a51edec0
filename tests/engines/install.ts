import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { wantedEngines } from './engines';

/**
 * Gets what the wanted engines lack, where this may be done without asking anybody: as root on Debian.
 * What cannot be had stays away, and is said to be not run. Never throws.
 */
export function installEngines(): void {
	const missing = wantedEngines().filter(
		(engine) => engine.missing() !== null && engine.packages.length > 0
	);
	const isOurs = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (missing.length === 0 || !isOurs) return;
	run('update', '-q');
	// One by one: what one engine needs may not exist here.
	for (const { packages } of missing) {
		run('install', '-q', '-y', '--no-install-recommends', ...packages);
	}
}

function run(...options: string[]): void {
	spawnSync('apt-get', options, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		// A download that hangs must not hang the tests.
		timeout: 300_000
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installEngines();
