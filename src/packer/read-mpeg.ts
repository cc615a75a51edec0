import { ascii, isTail, soundAt } from './mpeg-tags';

/** What can be known of an MP3 from its bytes, or what is wrong with it. */
export type Mpeg = { seconds: number; mono: boolean } | { broken: string };

/**
 * Walks through the frames of an MP3 (layer III), each of which says how long it is.
 * Nothing is decoded: a file of a minute takes less than a millisecond.
 */
export function readMpeg(bytes: Uint8Array): Mpeg {
	if (bytes.length === 0) return { broken: 'is empty' };
	const { at, first, samples } = walk(bytes);
	const frame = frameAt(bytes, at);
	if (frame) return { broken: `is cut off after ${seconds(samples, frame)} s` };
	if (!first) return { broken: 'is no MP3' };
	if (!isTail(bytes, at)) return { broken: `is broken after ${seconds(samples, first)} s` };
	const length = seconds(samples, first);
	return length > 0 ? { seconds: length, mono: first.mono } : { broken: 'holds no sound' };
}

/** Where the last whole frame ends, in bytes; null where that is not the end of the sound, or no MP3. */
export function endOfFrames(bytes: Uint8Array): number | null {
	const { at, first } = walk(bytes);
	return first && !frameAt(bytes, at) && isTail(bytes, at) ? at : null;
}

/** Goes from frame to frame, as long as each is whole. */
function walk(bytes: Uint8Array): { at: number; first: Frame | null; samples: number } {
	let at = soundAt(bytes);
	let first: Frame | null = null;
	let samples = 0;
	for (;;) {
		const frame = frameAt(bytes, at);
		if (!frame || at + frame.size > bytes.length) return { at, first, samples };
		samples += first ? frame.samples : firstSamples(bytes, at, frame);
		first ??= frame;
		at += frame.size;
	}
}

interface Frame {
	size: number;
	samples: number;
	rate: number;
	mono: boolean;
	/** Where the sound begins, after header and side information. */
	sound: number;
}

// kbit/s by the four bits of the header; the first is "free", which nobody writes, the last is forbidden.
const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const rates1 = [44100, 48000, 32000, 0];

function frameAt(bytes: Uint8Array, at: number): Frame | null {
	const [sync = 0, kind = 0, rates = 0, mode = 0] = bytes.subarray(at, at + 4);
	// Eleven bits of sync, and layer III.
	if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return null;
	const version = (kind >> 3) & 3;
	const isVersion1 = version === 3;
	// Version 2 has half the rate and half the samples, version 2.5 a quarter of the rate.
	const rate = (rates1[(rates >> 2) & 3] ?? 0) / ([4, 0, 2, 1][version] ?? 1);
	const kbits = (isVersion1 ? bitrates1 : bitrates2)[rates >> 4] ?? 0;
	if (!Number.isFinite(rate) || !rate || !kbits) return null;
	const mono = mode >> 6 === 3;
	const samples = isVersion1 ? 1152 : 576;
	const size = Math.floor((samples * 125 * kbits) / rate) + ((rates >> 1) & 1);
	return { size, samples, rate, mono, sound: 4 + sideInformation(isVersion1, mono) };
}

function sideInformation(isVersion1: boolean, mono: boolean): number {
	if (isVersion1) return mono ? 17 : 32;
	return mono ? 9 : 17;
}

/**
 * The first frame may hold a note of the encoder instead of sound: then it adds nothing, and says
 * how many samples at the start and the end are only padding.
 */
function firstSamples(bytes: Uint8Array, at: number, frame: Frame): number {
	const note = at + frame.sound;
	const tag = ascii(bytes, note, 4);
	if (tag !== 'Xing' && tag !== 'Info') return frame.samples;
	const flags = bytes[note + 7] ?? 0;
	const encoder = note + 8 + (flags & 1) * 4 + (flags & 2) * 2 + (flags & 4) * 25 + (flags & 8) / 2;
	if (!/^(LAME|Lav[cf])/.test(ascii(bytes, encoder, 4))) return 0;
	const [high = 0, middle = 0, low = 0] = bytes.subarray(encoder + 21, encoder + 24);
	return -((high << 4) | (middle >> 4)) - (((middle & 15) << 8) | low);
}

/** Hundredths are enough for a screen, and stay the same everywhere. */
function seconds(samples: number, { rate }: Frame): number {
	return Math.max(0, Math.round((samples / rate) * 100) / 100);
}
