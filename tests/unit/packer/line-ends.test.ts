import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const hasGit = spawnSync('git', ['--version']).status === 0;

test.runIf(hasGit)('a clone on Windows has our line ends, and sounds that nobody changed', () => {
	const folder = mkdtempSync(join(tmpdir(), 'farol-clone-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const [origin, clone] = [join(folder, 'origin'), join(folder, 'clone')];
	// Nothing of this machine's own settings, and those that git for Windows comes with.
	const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
	const git = (...options: string[]) => execFileSync('git', options, { env, stdio: 'pipe' });
	git('init', '--quiet', origin);
	copyFileSync('.gitattributes', join(origin, '.gitattributes'));
	const texts = { 'start.js': 'one\ntwo\n', Caddyfile: 'one\ntwo\n', 'es.json': '{\n}\n' };
	// As a sound might look to somebody who judges by its first bytes.
	const sounds = {
		'find-help.1.mp3': 'ID3\r\none\ntwo\r\n',
		'a.wav': 'RIFF\n',
		'a.png': 'PNG\r\n'
	};
	for (const [file, content] of Object.entries({ ...texts, ...sounds })) {
		writeFileSync(join(origin, file), content);
	}
	const who = ['-c', 'user.name=Farol', '-c', 'user.email=farol@example.org'];
	const windows = ['-c', 'core.autocrlf=true', '-c', 'core.eol=crlf'];
	git('-C', origin, ...windows, 'add', '.');
	git('-C', origin, ...who, 'commit', '--quiet', '-m', 'All');
	git(...windows, 'clone', '--quiet', origin, clone);
	for (const [file, content] of Object.entries({ ...texts, ...sounds })) {
		expect(readFileSync(join(clone, file), 'utf8'), file).toBe(content);
	}
});

test.runIf(hasGit && spawnSync('git', ['rev-parse', '--git-dir']).status === 0)(
	'every file that is kept is text with our line ends, or named as something else',
	() => {
		const kept = execFileSync('git', ['ls-files', '--eol'], { encoding: 'utf8', maxBuffer: 1e8 });
		const wrong = kept
			.split('\n')
			.filter((line) => line !== '' && !/^i\/(lf|none)\s+w\/(lf|none)?\s/.test(line))
			.filter((line) => !/^i\/\S+\s+w\/\S*\s+attr\/-text/.test(line));
		expect(wrong).toEqual([]);
	}
);
