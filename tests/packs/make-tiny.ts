import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { saidHash } from '../../src/packer/fresh';
import { readMpeg } from '../../src/packer/read-mpeg';

/*
 * Made the recordings of `tests/packs/tiny` from its scripts: half a second of a tone for each clip,
 * every one another tone, and `lasting` ones for tests that do something to a voice while it speaks.
 * Run it again after changing a script: `npx tsx tests/packs/make-tiny.ts` makes what is new or was
 * changed, and forgets what is gone
 * (it needs ffmpeg; the recordings are committed, so nobody else does).
 */
const tiny = new URL('tiny/', import.meta.url).pathname;

// Nothing in the file may depend on the machine or the day.
const mp3 = ['-ac', '1', '-id3v2_version', '0', '-bitexact', '-map_metadata', '-1'];

/** What still speaks when a busy machine has done several things to it. */
const lasting = [
	...['en/welcome.1', 'en/learn.home', 'en/quiet-lamp.title'],
	...['en', 'ar'].flatMap(cardsOfGateSeven)
];

function cardsOfGateSeven(language: string): string[] {
	return ['title', 'question', '1', '2'].map((part) => `${language}/gate-seven.${part}`);
}

for (const pack of ['interface', 'tiny']) {
	for (const file of readdirSync(join(tiny, pack, 'scripts')).sort()) {
		const script = readFileSync(join(tiny, pack, 'scripts', file), 'utf8');
		record(join(tiny, pack, 'recordings', file.replace('.json', '')), script);
	}
}

function record(folder: string, script: string) {
	mkdirSync(folder, { recursive: true });
	const language = basename(folder);
	const lines = Object.entries<{ text: string; say?: string }>(JSON.parse(script));
	const list = join(folder, 'takes.json');
	const before: Record<string, { said: string }> = existsSync(list)
		? JSON.parse(readFileSync(list, 'utf8'))
		: {};
	const takes = lines.map(([clip, { text, say }]) => {
		const said = saidHash({ text, say: say ?? null });
		const kept = before[clip]?.said === said ? before[clip] : null;
		const lasts = lasting.includes(`${language}/${clip}`);
		const hertz = hertzOf(`${language}/${clip} ${said}`);
		return [clip, kept ?? take(join(folder, `${clip}.mp3`), said, hertz, lasts ? 12 : 0.5)];
	});
	const names = new Set(['takes.json', ...lines.map(([clip]) => `${clip}.mp3`)]);
	for (const file of filesIn(folder)) if (!names.has(file)) rmSync(join(folder, file));
	writeFileSync(list, `${JSON.stringify(Object.fromEntries(takes), null, '\t')}\n`);
}

/**
 * How high the tone of a clip is: told by its name and its words, so that two people who add clips at the
 * same time never give them the same sound.
 */
function hertzOf(clip: string): number {
	const thousandths = createHash('sha256').update(clip).digest().readUInt32BE(0);
	return 200 + (thousandths % 3_000_000) / 1000;
}

/** @param seconds how long the tone lasts */
function take(path: string, said: string, hertz: number, seconds: number): { said: string } {
	const loudness = recordTone(path, hertz, seconds);
	const mpeg = readMpeg(readFileSync(path));
	if ('broken' in mpeg) throw new Error(`${path} ${mpeg.broken}`);
	const made = {
		said,
		speaker: 'a tone',
		voice: 'synthetic',
		engine: 'ffmpeg sine',
		date: '2026-10-05',
		licence: 'CC-BY-4.0',
		seconds: mpeg.seconds,
		...loudness
	};
	return made;
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

/** Mono, 24 kHz, as loud as a voice should be; what lasts needs no more bytes than it must. */
function recordTone(path: string, hertz: number, seconds: number): { lufs: number; peak: number } {
	const wav = join(mkdtempSync(join(tmpdir(), 'tone-')), 'tone.wav');
	const tone = `sine=frequency=${hertz}:sample_rate=24000:duration=${seconds}`;
	const shape = `afade=in:d=0.02,afade=out:st=${seconds - 0.04}:d=0.04`;
	ffmpeg('-f', 'lavfi', '-i', tone, '-af', shape, wav);
	const gain = -19 - loudnessOf(wav).lufs;
	const rate = ['-b:a', seconds > 1 ? '8k' : '24k'];
	ffmpeg('-i', wav, '-af', `volume=${gain.toFixed(2)}dB`, ...rate, ...mp3, path);
	rmSync(wav);
	return loudnessOf(path);
}

function loudnessOf(path: string): { lufs: number; peak: number } {
	const told = ffmpeg('-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-');
	const summary = told.slice(told.lastIndexOf('Summary:'));
	const [, lufs] = /I:\s+(-?[\d.]+) LUFS/.exec(summary) ?? [];
	const [, peak] = /Peak:\s+(-?[\d.]+) dBFS/.exec(summary) ?? [];
	return { lufs: Number(lufs), peak: Number(peak) };
}

function ffmpeg(...words: string[]): string {
	const both = ['-c', 'exec ffmpeg -hide_banner -nostdin -y "$@" 2>&1', 'ffmpeg', ...words];
	return execFileSync('sh', both, { encoding: 'utf8' });
}
