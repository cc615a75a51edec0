import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Shelf } from '../../../audio/make/library/shelf';
import { saidOf, type Take } from '../../../audio/make/library/takes';

const take: Omit<Take, 'said'> = {
	speaker: 'Kokoro af_heart',
	voice: 'synthetic',
	engine: 'kokoro-v1.0-int8',
	date: '2026-11-21',
	licence: 'CC-BY-4.0',
	seconds: 3,
	lufs: -19,
	peak: -1.5
};

const script = {
	'fees.1': { text: 'It costs {fee}.' },
	'fees.2': { text: 'Pay in time.', note: 'A day that is written on the paper.' },
	'fees.3': { text: 'Keep the paper.', say: 'Keep the paper for {fee}.' }
};

describe('a shelf of recordings', () => {
	test('has nothing to do while its words are those that were spoken', () => {
		const pack = recordedPack();
		expect(new Shelf(pack, 'en').work).toEqual({ missing: [], stale: [], waiting: [], left: [] });
	});

	test('needs just those recordings anew that speak a value that has changed', () => {
		const pack = recordedPack();
		writeTable(pack, '105 dollars', 'one hundred five dollars');
		expect(new Shelf(pack, 'en').work.stale).toEqual(['fees.1', 'fees.3']);
	});

	test('keeps a recording when only the way of showing a value has changed', () => {
		const pack = recordedPack();
		writeTable(pack, '$100', 'one hundred dollars');
		expect(new Shelf(pack, 'en').work.stale).toEqual([]);
	});

	test('tells everything that is wrong with its script at once, and makes nothing', () => {
		const pack = recordedPack();
		write(pack, 'scripts/en.json', {
			'fees.1': { text: 'It costs {fe}.' },
			'fees.2': { say: 'x' }
		});
		expect(() => new Shelf(pack, 'en')).toThrow(
			/fees\.1: \{fe\} has no words in this language.*\n.*fees\.2: "text" must be a text/
		);
	});
});

/** A pack of which every line has been spoken. */
function recordedPack(): string {
	const audio = mkdtempSync(join(tmpdir(), 'farol-shelf-'));
	onTestFinished(() => rmSync(audio, { recursive: true, force: true }));
	const pack = join(audio, 'fees');
	write(pack, 'pack.json', { licence: 'CC-BY-4.0', languages: { en: {} } });
	write(pack, 'scripts/en.json', script);
	writeTable(pack, '100 dollars', 'one hundred dollars');
	const takes = Object.entries(new Shelf(pack, 'en').script).map(([clip, line]) => {
		write(pack, `recordings/en/${clip}.mp3`, 'sound');
		return [clip, { ...take, said: saidOf(line) }];
	});
	write(pack, 'recordings/en/takes.json', Object.fromEntries(takes));
	return pack;
}

function writeTable(pack: string, text: string, say: string) {
	write(pack, 'values.json', {
		fee: {
			about: 'What it costs',
			value: text,
			source: 'the office',
			checked: '2026-10',
			nextChange: 'in January',
			words: { en: { text, say } }
		}
	});
}

function write(pack: string, path: string, json: unknown) {
	mkdirSync(join(pack, path, '..'), { recursive: true });
	writeFileSync(join(pack, path), JSON.stringify(json));
}
