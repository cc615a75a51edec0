import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publishPack } from './publish';

/** What a carried tiny pack says instead of the title of `about-lamps`. */
export const newWords = 'Something else about lamps';

/** Whose recording it is heard with. */
export const newRecording = 'gate-one.title';

/** Makes a newer tiny pack and exports it with the real command; the path of its file. */
export function carryPack(packs: string, folder: string, key?: string): string {
	const newer = join(folder, 'newer');
	cpSync(packs, newer, { recursive: true });
	publishPack(newer, 'second', 'about-lamps.title', newWords, newRecording);
	const signing = key === undefined ? {} : { FAROL_KEY: key };
	const [file] = exportTo(join(folder, 'stick'), newer, ['--pack', 'tiny'], signing);
	if (file === undefined) throw new Error('nothing was exported');
	return file;
}

/** Exports built packs with the real command; the paths of the files. */
export function exportTo(
	out: string,
	packs: string,
	options: string[] = [],
	env: Record<string, string> = {}
): string[] {
	mkdirSync(out, { recursive: true });
	execFileSync('npm', ['--silent', 'run', 'pack:export', '--', ...options, '--out', out], {
		env: { ...process.env, FAROL_PACKS_OUT: packs, ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return readdirSync(out).map((file) => join(out, file));
}

/** Makes a key with the real command; where the private one is, and the public one. */
export function makeKey(folder: string, name: string): { file: string; key: string } {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, name);
	const said = execFileSync('npm', ['--silent', 'run', 'pack:key', '--', '--out', file], {
		encoding: 'utf8'
	});
	return { file, key: said.trim().split('\n').pop() ?? '' };
}
