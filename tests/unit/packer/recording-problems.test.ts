import { describe, expect, test } from 'vitest';
import { BrokenTiny } from './broken-tiny';

const script = 'tiny/scripts/en.json';
const takes = 'tiny/recordings/en/takes.json';
const card = 'tiny/recordings/en/gate-one.1.mp3';
const otherCard = 'tiny/recordings/en/gate-one.2.mp3';

type Break = (tiny: BrokenTiny) => void;
const change =
	(path: string, changed: unknown): Break =>
	(tiny) =>
		tiny.change(path, { 'gate-one.1': changed });
const record =
	(bytes: (tiny: BrokenTiny) => Buffer): Break =>
	(tiny) =>
		tiny.write(card, bytes(tiny));

describe('the packer tells of', () => {
	test.each<[string, Break, RegExp]>([
		[
			'a recording that is stale',
			change(script, { text: 'Gate one is shut.' }),
			/gate-one.1: its words have changed/
		],
		['an empty recording', record(() => Buffer.alloc(0)), /gate-one.1.mp3: is empty; record/],
		['a recording that is no MP3', record(() => Buffer.from('RIFF....WAVEfmt ')), /is no MP3/],
		[
			'a recording that is cut off',
			record((tiny) => tiny.read(card).subarray(0, -20)),
			/gate-one.1.mp3: is cut off after 0.\d+ s/
		],
		[
			'a recording in stereo',
			record((tiny) => inStereo(tiny.read(card))),
			/gate-one.1.mp3: is stereo/
		],
		[
			'a recording of another length',
			record((tiny) => Buffer.concat(Array<Buffer>(3).fill(tiny.read(card)))),
			/gate-one.1.mp3: lasts 1.\d+ s, but takes.json says 0.5 s/
		],
		[
			'a recording of more than two minutes',
			record((tiny) => Buffer.concat(Array<Buffer>(300).fill(tiny.read(card)))),
			/gate-one.1.mp3: lasts 1\d\d s; at most 120 s/
		],
		[
			'one sound for two sentences',
			record((tiny) => tiny.read(otherCard)),
			/gate-one.2.mp3: the same sound as tiny\/recordings\/en\/gate-one.1.mp3, for other words/
		],
		['a recording without entry', change(takes, undefined), /gate-one.1.mp3: has no entry/],
		[
			'an entry without recording',
			(tiny) => tiny.remove(card),
			/takes.json: gate-one.1: there is no/
		],
		['an entry that is broken', change(takes, {}), /gate-one.1: "said" must be a text/],
		[
			'a recording of no clip',
			(tiny) => {
				tiny.write('tiny/recordings/en/x.1.mp3', tiny.read(card));
				tiny.change(takes, (json) => ({ ...json, 'x.1': json['gate-one.1'] }));
			},
			/takes.json: x.1: no such clip/
		],
		[
			'another kind of file',
			(tiny) => tiny.write('tiny/recordings/en/gate-one.1.wav', 'RIFF'),
			/gate-one.1.wav: is no recording/
		],
		[
			'recordings of no language',
			(tiny) => tiny.write('tiny/recordings/fr/takes.json', '{}'),
			/^tiny\/recordings\/fr: pack.json names no language "fr"/
		]
	])('%s', (_, breakIt, told) => {
		const tiny = new BrokenTiny();
		breakIt(tiny);
		expect(tiny.problems()).toContainEqual(expect.stringMatching(told));
	});
});

/** Every frame says that it is stereo. */
function inStereo(bytes: Buffer): Buffer {
	return bytes.map((byte, at) =>
		bytes[at - 3] === 0xff && bytes[at - 2] === 0xf3 ? byte & 0x3f : byte
	) as Buffer;
}
