import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfFrames, readMpeg } from '../../../src/packer/read-mpeg';

const tone = readFileSync('tests/packs/tiny/interface/recordings/en/thanks.mp3');

/** Frames of silence: `header` is the four bytes that begin each. */
function frames(count: number, size: number, header: number[]): Uint8Array {
	const bytes = new Uint8Array(count * size);
	for (let frame = 0; frame < count; frame++) bytes.set(header, frame * size);
	return bytes;
}

const idv1 = (word = 'TAG', size = 128) =>
	Buffer.concat([Buffer.from(word), Buffer.alloc(size)], size);

const idv2 = () => Buffer.from([...Buffer.from('ID3\x04\0\0\0\0\x01\x02'), ...new Uint8Array(130)]);

/** The header or footer of an APE tag with 8 bytes between them. */
function ape(isHeader: boolean): Buffer {
	const bytes = Buffer.alloc(32);
	bytes.write('APETAGEX');
	bytes.writeUInt32LE(8 + 32, 12);
	bytes[23] = isHeader ? 0xa0 : 0x80;
	return bytes;
}

describe('an MP3', () => {
	test('of an encoder that notes its padding has its true length', () => {
		expect(readMpeg(tone)).toEqual({ seconds: 0.5, mono: true });
	});

	test.each([
		// 1152 samples a frame at 44.1 kHz, 128 kbit/s.
		['of version 1', 417, [0xff, 0xfb, 0x90, 0xc0], 2.61, true],
		['with a byte of padding in each frame', 418, [0xff, 0xfb, 0x92, 0xc0], 2.61, true],
		['in joint stereo', 417, [0xff, 0xfb, 0x90, 0x40], 2.61, false],
		// 576 samples a frame at 24 kHz, 48 kbit/s.
		['of version 2', 144, [0xff, 0xf3, 0x64, 0xc0], 2.4, true],
		// 576 samples a frame at 8 kHz, 8 kbit/s.
		['of version 2.5', 72, [0xff, 0xe3, 0x18, 0xc0], 7.2, true]
	])('%s is measured by its frames', (_, size, header, seconds, mono) => {
		expect(readMpeg(frames(100, size, header))).toEqual({ seconds, mono });
	});

	test('may change its bitrate from frame to frame', () => {
		const quiet = frames(10, 96, [0xff, 0xf3, 0x44, 0xc0]);
		const loud = frames(10, 144, [0xff, 0xf3, 0x64, 0xc0]);
		expect(readMpeg(Buffer.concat([quiet, loud]))).toEqual({ seconds: 0.48, mono: true });
	});

	test.each([
		['a tag', idv2()],
		['zeros and two tags', Buffer.concat([idv2(), Buffer.alloc(40), idv2()])]
	])('may stand behind %s', (_, before) => {
		expect(readMpeg(Buffer.concat([before, tone]))).toEqual(readMpeg(tone));
	});

	test.each([
		['zeros', Buffer.alloc(700)],
		['an ID3v1 tag', idv1()],
		['an ID3v1 tag with its extension', Buffer.concat([idv1('TAG+', 227), idv1()])],
		['an APE tag', Buffer.concat([ape(true), Buffer.alloc(8, 'x'), ape(false), idv1()])],
		['an APE tag without header', Buffer.concat([Buffer.alloc(8, 'x'), ape(false)])],
		['Lyrics3', Buffer.concat([Buffer.from('LYRICSBEGINla la000020LYRICS200'), idv1()])],
		['zeros, a tag and zeros', Buffer.concat([Buffer.alloc(9), idv2(), Buffer.alloc(9)])]
	])('may stand before %s', (_, after) => {
		const bytes = Buffer.concat([tone, after]);
		expect(readMpeg(bytes)).toEqual(readMpeg(tone));
		expect(endOfFrames(bytes)).toBe(tone.length);
	});

	test.each<[string, Uint8Array, RegExp]>([
		['empty', new Uint8Array(), /^is empty$/],
		['something else', Buffer.from('OggS and so on and on'), /^is no MP3$/],
		['cut off', tone.subarray(0, -1), /^is cut off after 0\.48 s$/],
		[
			'followed by something else',
			Buffer.concat([tone, Buffer.alloc(9, 'x')]),
			/^is broken after 0\.5\d? s$/
		],
		['only a note of the encoder', tone.subarray(0, 192), /^holds no sound$/],
		['followed by half a tag', Buffer.concat([tone, idv1().subarray(1)]), /^is broken after/],
		['nothing but zeros', new Uint8Array(500), /^is no MP3$/],
		['of a forbidden rate', frames(9, 417, [0xff, 0xfb, 0x9c, 0xc0]), /^is no MP3$/],
		['of layer II', frames(9, 417, [0xff, 0xfd, 0x90, 0xc0]), /^is no MP3$/]
	])('that is %s is refused with the reason', (_, bytes, reason) => {
		expect(readMpeg(bytes)).toEqual({ broken: expect.stringMatching(reason) });
	});

	test('with any bytes ends in an answer', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(tone.length), (noise, at) => {
				const spoilt = Buffer.concat([tone.subarray(0, at), noise, tone.subarray(at)]);
				const answer = readMpeg(spoilt);
				expect('broken' in answer || answer.seconds > 0).toBe(true);
			})
		);
	});
});
