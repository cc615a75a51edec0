import { sampleRate } from '../../../src/lib/packs/recording-standard';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Shelf } from '../../../audio/make/library/shelf';

export const script = {
	'road.1': { text: 'The road north can be very dangerous at night.' },
	'road.2': { text: 'Stay inside at night, and keep your papers close.' },
	'road.3': { text: 'Learn one trusted telephone number by heart.' }
};

export const options = (from: string, language = 'en') => ({
	from,
	language,
	speaker: 'Marie',
	licence: 'CC-BY-4.0',
	date: '2026-11-21',
	accepted: [],
	isTrial: false
});

/** A small pack, and a folder in which a person hands in files. */
export function library() {
	const root = mkdtempSync(join(tmpdir(), 'farol-hand-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const pack = join(root, 'audio', 'road');
	const folder = join(root, 'handed');
	mkdirSync(folder);
	const write = (path: string, json: unknown) => {
		mkdirSync(join(pack, path, '..'), { recursive: true });
		writeFileSync(join(pack, path), JSON.stringify(json));
	};
	write('pack.json', {
		licence: 'CC-BY-4.0',
		languages: { en: {}, qaa: { follows: 'en', name: 'Qaa' } }
	});
	write('scripts/en.json', script);
	return {
		folder,
		write,
		shelf: (language = 'en') => new Shelf(pack, language),
		handIn: (name: string, wave: Float32Array) => writeFileSync(join(folder, name), toWav(wave))
	};
}

interface Room {
	/** Seconds of silence, of speech, and of silence again. */
	before: number;
	speech: number;
	after: number;
	/** How loud the voice and the noise of the room are, 0 to 1. */
	level?: number;
	noise?: number;
}

/** Something like speech: a hum that swells and fades like syllables, in a room that hisses evenly. */
export function said({ before, speech, after, level = 0.3, noise = 0.0005 }: Room): Float32Array {
	const length = Math.round((before + speech + after) * sampleRate);
	let seed = 1;
	return Float32Array.from({ length }, (_, at) => {
		const seconds = at / sampleRate - before;
		seed = (seed * 16807) % 2147483647;
		const hiss = noise * ((seed / 2147483647) * 2 - 1);
		if (seconds < 0 || seconds >= speech) return hiss;
		const syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds);
		return hiss + level * syllable * Math.sin(2 * Math.PI * 180 * seconds);
	});
}

export function toWav(wave: Float32Array): Buffer {
	const data = Buffer.alloc(wave.length * 2);
	wave.forEach((sample, at) => data.writeInt16LE(Math.round(sample * 32767), at * 2));
	const header = Buffer.alloc(44);
	header.write('RIFF', 0);
	header.writeUInt32LE(36 + data.length, 4);
	header.write('WAVEfmt ', 8);
	header.writeUInt32LE(16, 16);
	header.writeUInt16LE(1, 20);
	header.writeUInt16LE(1, 22);
	header.writeUInt32LE(sampleRate, 24);
	header.writeUInt32LE(sampleRate * 2, 28);
	header.writeUInt16LE(2, 32);
	header.writeUInt16LE(16, 34);
	header.write('data', 36);
	header.writeUInt32LE(data.length, 40);
	return Buffer.concat([header, data]);
}
