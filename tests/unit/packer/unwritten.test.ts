import { describe, expect, test } from 'vitest';
import { saidHash } from '../../../src/packer/fresh';
import { BrokenTiny } from './broken-tiny';

interface BuiltLanguage {
	url: string;
	unwritten?: boolean;
	tile?: { text: string };
}
type Built = Record<'languages', Record<string, BuiltLanguage>>;
type Clips = { clips: Record<string, { text: string; say?: string; seconds: number }> };

describe('a language that has no writing', () => {
	test('is built from recordings and pictures alone', () => {
		const tiny = tinyWithQaa();
		expect(tiny.problems()).toEqual([]);
		const voice = tiny.built('interface.json') as unknown as Built;
		expect(voice.languages['qaa']).toMatchObject({ unwritten: true, tile: { text: 'Qaa' } });
		expect(voice.languages['en']?.unwritten).toBeUndefined();

		const { languages } = tiny.built('tiny.json') as unknown as Built;
		const path = languages['qaa']?.url.replace('/packs/', '') ?? '';
		const { clips } = tiny.built(path) as unknown as Clips;
		expect(Object.keys(clips).length).toBeGreaterThan(20);
		for (const { text, say, seconds } of Object.values(clips)) {
			expect([text, say]).toEqual(['', undefined]);
			expect(seconds).toBeGreaterThan(0);
		}
	});

	test('is left out once the words that it was spoken from have changed', () => {
		const tiny = tinyWithQaa();
		tiny.change('tiny/scripts/en.json', { 'gate-one.1': { text: 'Gate one is shut now.' } });
		tiny.setStatus('en', 'draft');
		const { lines } = tiny.build();
		expect(lines).toContainEqual(expect.stringMatching(/left out: qaa is not whole in tiny: 1 of/));
	});

	test('must follow one that has', () => {
		const tiny = tinyWithQaa({ follows: 'fr' });
		expect(tiny.problems()).toContain(
			'tiny/pack.json: language "qaa" follows "fr", which has no words here; name one that has'
		);
	});

	test('cannot have a script as well', () => {
		const tiny = tinyWithQaa();
		tiny.write('tiny/scripts/qaa.json', '{}');
		expect(tiny.problems()).toContainEqual(
			expect.stringMatching(/^tiny\/scripts\/qaa.json: "qaa" has no writing, as pack.json says/)
		);
	});
});

/** The tiny packs with a made-up language, spoken by the tones of the English one. */
function tinyWithQaa({ follows = 'en' } = {}): BrokenTiny {
	const tiny = new BrokenTiny();
	for (const pack of ['interface', 'tiny']) {
		tiny.change(`${pack}/pack.json`, (json) => ({
			...json,
			languages: {
				...(json['languages'] as object),
				qaa: { status: 'draft', dir: 'ltr', follows, name: 'Qaa' }
			}
		}));
		const of = (language: string) => `${pack}/recordings/${language}`;
		const script = read<{ text: string }>(tiny, `${pack}/scripts/en.json`);
		const takes = read<{ said: string }>(tiny, `${of('en')}/takes.json`);
		for (const [clip, take] of Object.entries(takes)) {
			take.said = saidHash({ text: script[clip]?.text ?? '', say: null });
			// One frame longer: the same bytes for other words would be a wrong recording.
			const tone = tiny.read(`${of('en')}/${clip}.mp3`);
			tiny.write(`${of('qaa')}/${clip}.mp3`, Buffer.concat([tone, tone.subarray(-72)]));
		}
		tiny.write(`${of('qaa')}/takes.json`, JSON.stringify(takes));
	}
	return tiny;
}

function read<Entry>(tiny: BrokenTiny, path: string): Record<string, Entry> {
	return JSON.parse(tiny.read(path).toString()) as Record<string, Entry>;
}
