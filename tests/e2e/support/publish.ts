import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageFile, Manifest } from '../../../src/lib/packs/pack';

/** Makes a new version of a built site: `data-edition` on its pages, another name in its worker. */
export function publishPages(build: string, edition: string): void {
	const page = readFileSync(join(build, 'index.html'), 'utf8');
	const [, before = ''] = /data-version="([^"]*)"/.exec(page) ?? [];
	edit(join(build, 'service-worker.js'), (code) => code.replace(`"${before}"`, `"${edition}"`));
	for (const page of ['index.html', 'staff.html']) {
		edit(join(build, page), (html) =>
			html
				.replace(/ data-edition="[^"]*"/, '')
				.replace(/data-version="[^"]*"/, `data-version="${edition}" data-edition="${edition}"`)
		);
	}
}

/**
 * Makes a new version of the tiny pack, in which one sentence has other words.
 * @param recording whose recording it has from then on; left out: its own as before
 * @returns the address of the new words
 */
export function publishPack(
	packs: string,
	version: string,
	clip: string,
	text: string,
	recording = clip
): string {
	const manifestFile = join(packs, 'tiny.json');
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
	const language = manifest.languages['en'];
	if (!language) throw new Error('the tiny pack speaks English');
	const words = readFileSync(join(packs, language.url.slice('/packs/'.length)), 'utf8');
	const { clips } = JSON.parse(words) as LanguageFile;
	const before = clips[recording];
	if (!before) throw new Error(`the tiny pack says ${recording}`);

	const changed = JSON.stringify({ clips: { ...clips, [clip]: { ...before, text } } });
	const sha256 = createHash('sha256').update(changed).digest('hex');
	const url = `/packs/tiny/en.${sha256.slice(0, 10)}.json`;
	writeFileSync(join(packs, url.slice('/packs/'.length)), changed);
	manifest.version = version;
	manifest.languages['en'] = { ...language, url, sha256, bytes: Buffer.byteLength(changed) };
	writeFileSync(manifestFile, JSON.stringify(manifest));
	return url;
}

/** Makes a language of the tiny packs one that has no writing, as the packer would. */
export function unwrite(packs: string, code: string): void {
	for (const pack of ['interface', 'tiny']) {
		const manifestFile = join(packs, `${pack}.json`);
		const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
		const language = manifest.languages[code];
		if (!language) throw new Error(`the tiny packs speak ${code}`);
		const file = join(packs, language.url.slice('/packs/'.length));
		const { clips } = JSON.parse(readFileSync(file, 'utf8')) as LanguageFile;
		for (const clip of Object.values(clips)) {
			clip.text = '';
			delete clip.say;
		}
		const words = JSON.stringify({ clips });
		const sha256 = createHash('sha256').update(words).digest('hex');
		const url = `/packs/${pack}/${code}.${sha256.slice(0, 10)}.json`;
		writeFileSync(join(packs, url.slice('/packs/'.length)), words);
		const bytes = Buffer.byteLength(words);
		manifest.languages[code] = { ...language, url, sha256, bytes, unwritten: true };
		writeFileSync(manifestFile, JSON.stringify(manifest));
	}
}

function edit(file: string, how: (text: string) => string): void {
	writeFileSync(file, how(readFileSync(file, 'utf8')));
}
