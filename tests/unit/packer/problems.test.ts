import { describe, expect, test } from 'vitest';
import { BrokenTiny } from './broken-tiny';

const takes = 'tiny/recordings/en/takes.json';
const script = 'tiny/scripts/en.json';
const explainer = 'tiny/explainers/gate-one.json';
const split = 'tiny/explainers/gate-eight.json';

type Break = (tiny: BrokenTiny) => void;
const change =
	(path: string, changed: Record<string, unknown>): Break =>
	(tiny) =>
		tiny.change(path, changed);
const line = (changed: unknown) => change(script, { 'gate-one.1': changed });

const pictures = (key: string, spec?: unknown) => change('tiny/pictures.json', { [key]: spec });
const lamp = { layout: 'one', drawings: ['lamp'] };

describe('the packer tells', () => {
	test('nothing about packs that are whole', () => {
		expect(new BrokenTiny().problems()).toEqual([]);
	});

	test.each<[string, Break, RegExp]>([
		['JSON that is none', (tiny) => tiny.write(script, '{'), /^tiny\/scripts\/en.json: cannot be/],
		['a file that is empty', (tiny) => tiny.write(script, ''), /^tiny\/scripts\/en.json: .* empty/],
		[
			'a file in another encoding',
			(tiny) => tiny.write(script, Buffer.from('{"a": "\xe9"}', 'latin1')),
			/^tiny\/scripts\/en.json: cannot be read as JSON in UTF-8/
		],
		[
			'two lines for one card',
			(tiny) =>
				tiny.write(
					script,
					tiny.read(script).toString().replace('{', '{ "gate-one.1": { "text": "Ah." },')
				),
			/^tiny\/scripts\/en.json: "gate-one.1" stands there twice; keep one of them/
		],
		[
			'two texts for one card',
			(tiny) =>
				tiny.write(
					script,
					tiny
						.read(script)
						.toString()
						.replace('"gate-one.1": {', '"gate-one.1": { "text": "{ \\"", ')
				),
			/^tiny\/scripts\/en.json: "gate-one.1 \/ text" stands there twice/
		],
		['a script that is a list', (tiny) => tiny.write(script, '[]'), /en.json: must be an object/],
		['words with markup', line({ text: 'Gate <b>one</b>' }), /gate-one.1: "text" holds markup/],
		['spoken words with markup', line({ text: 'Gate', say: '{gate' }), /gate-one.1: "say" holds m/],
		['a line without words', line({ text: ' ' }), /gate-one.1: "text" must be a text/],
		['a line that is no object', line('Gate one'), /gate-one.1: must be an object/],
		['a line break', line({ text: 'Gate\none' }), /gate-one.1: "text" holds a line break/],
		['a space at the end', line({ text: 'Gate one ' }), /gate-one.1: "text" begins or ends/],
		[
			'a field that nobody knows',
			line({ text: 'Gate', sya: 'x' }),
			/gate-one.1: "sya" means nothing/
		],
		[
			'a card too many',
			change(script, { 'gate-one.3': { text: 'Ah.' } }),
			/gate-one.3: no such clip/
		],
		['a card too few', change(script, { 'gate-one.2': undefined }), /gate-one.2: has no words/],
		[
			'a clip nobody knows',
			change(script, { 'gat-one.1': { text: 'Ah.' } }),
			/gat-one.1: no such clip/
		],
		[
			'a month that an explainer needs',
			change(explainer, { checked: { date: '2026-08-01', by: 'us', role: 'not reviewed' } }),
			/^interface\/scripts\/en.json: closing.checked.2026-08: has no words/
		],
		['a missing explainer', (tiny) => tiny.remove(explainer), /gate-one.json: the file is missing/],
		[
			'too many cards',
			change(explainer, { cards: 13 }),
			/gate-one.json: "cards" must be .* 1 to 12/
		],
		['more cards than a country hears', change(explainer, { cards: 10 }), /US hears 10 cards/],
		[
			'a country that hears too few cards',
			change(split, { cardWhere: { 2: ['US'], 3: ['US'], 4: ['US'] } }),
			/gate-eight.json: MX hears 4 cards; it must be 5 to 9/
		],
		[
			'a card for a country that hears none of it',
			change(split, { where: ['US'] }),
			/"cardWhere" gives card 4 to MX, which "where" leaves out/
		],
		[
			'a country for a card that is not there',
			change(split, { cardWhere: { 8: ['US'] } }),
			/"cardWhere" names card 8, but there are 7 cards/
		],
		[
			'a card for a country that nobody knows',
			change(split, { cardWhere: { 2: ['CA'] } }),
			/"cardWhere" must name one or both of US, MX/
		],
		[
			'a card to keep that is not there',
			change(explainer, { keep: [3] }),
			/"keep" names card 3, but/
		],
		['a country nobody knows', change(explainer, { where: ['US', 'CA'] }), /"where" must name/],
		['nowhere', change(explainer, { where: [] }), /"where" must name/],
		[
			'a day that does not exist',
			change(explainer, { validUntil: '2026-02-30' }),
			/"validUntil" must/
		],
		[
			'an end before the check',
			change(explainer, { validUntil: '2026-09-01' }),
			/lies before the day/
		],
		['no sources', change(explainer, { sources: [] }), /"sources" must name at least one/],
		[
			'a draft that pretends to be reviewed',
			change(explainer, { status: 'reviewed' }),
			/is "reviewed", but its "checked" role says that it was not/
		],
		[
			'a language code that is none',
			change('tiny/pack.json', { languages: { English: { status: 'draft', dir: 'ltr' } } }),
			/language "English" is no code of BCP 47|language "English" must be written "english"/
		],
		[
			'a language code that is not canonical',
			change('tiny/pack.json', { languages: { 'pt-br': { status: 'draft', dir: 'ltr' } } }),
			/language "pt-br" must be written "pt-BR"/
		],
		[
			'a released language that the kiosk itself does not speak',
			(tiny) => tiny.change('interface/pack.json', { languages: {} }),
			/^tiny\/pack.json: language "en" is released here, but not in interface/
		],
		[
			'an id with capitals',
			change('tiny/pack.json', { id: 'Tiny' }),
			/"id" must be the name of its/
		],
		[
			'an explainer named badly',
			change('tiny/pack.json', { topics: [{ id: 'border', explainers: ['Gate One'] }] }),
			/explainer "Gate One" must be small letters/
		],
		[
			'an id that the kiosk itself uses',
			change('tiny/pack.json', { topics: [{ id: 'control', explainers: ['gate-one'] }] }),
			/the id "control" is already taken/
		],
		[
			'a script of no language',
			(tiny) => tiny.write('tiny/scripts/fr.json', '{}'),
			/no language "fr"/
		],
		[
			'an explainer of no topic',
			(tiny) => tiny.write('tiny/explainers/x.json', '{}'),
			/no explainer "x"/
		],
		['a topic without picture', pictures('border'), /^tiny\/pictures.json: border: has no picture/],
		['an explainer without picture', pictures('gate-one'), /gate-one: has no picture/],
		['a card without picture', pictures('gate-one.1'), /gate-one.1: has no picture/],
		['a picture of nothing', pictures('gate-one.9', lamp), /gate-one.9: nothing of that name/],
		[
			'a layout nobody knows',
			pictures('gate-one', { ...lamp, layout: 'x' }),
			/gate-one: the layout "x"/
		],
		[
			'a drawing nobody knows',
			pictures('gate-one', { ...lamp, drawings: ['x'] }),
			/the drawing "x"/
		],
		[
			'an icon nobody knows',
			change('pictures/drawings.json', { extra: { from: 'no-such-icon' } }),
			/^pictures\/drawings.json: extra: the icon "no-such-icon"/
		],
		['a missing voice', (tiny) => tiny.remove('interface'), /voice of the kiosk itself is missing/]
	])('%s', (_, breakIt, told) => {
		const tiny = new BrokenTiny();
		breakIt(tiny);
		expect(tiny.problems()).toContainEqual(expect.stringMatching(told));
		expect(tiny.isBuilt()).toBe(false);
	});

	test('nothing about Dari, which has a code of its own although browsers know it by another', () => {
		const tiny = new BrokenTiny();
		tiny.change('tiny/pack.json', (json) => ({
			...json,
			languages: { ...(json['languages'] as object), prs: { status: 'draft', dir: 'rtl' } }
		}));
		expect(tiny.problems()).toEqual([]);
	});

	test('one line, and no more, about a file that cannot be read', () => {
		for (const path of ['tiny/pack.json', script, explainer, takes]) {
			const tiny = new BrokenTiny();
			tiny.setStatus('en', 'draft');
			tiny.write(path, '{');
			expect(tiny.problems()).toEqual([expect.stringMatching(`^${path}: cannot be read as JSON`)]);
		}
	});

	test('everything at once, each on a line of its own', () => {
		const tiny = new BrokenTiny();
		tiny.change(script, { 'gate-two.1': { text: '<i>Gate</i>' }, 'gate-six.1': { text: '' } });
		tiny.change(explainer, { cards: 0, keep: 'all' });
		tiny.change(takes, { 'gate-three.1': undefined });
		tiny.write('interface/recordings/ar/thanks.mp3', '');
		tiny.write('tiny/explainers/gate-five.json', 'null');
		const expected = [
			/^interface\/recordings\/ar\/thanks.mp3: is empty/,
			/^tiny\/explainers\/gate-one.json: "cards"/,
			/^tiny\/explainers\/gate-one.json: "keep"/,
			/^tiny\/explainers\/gate-five.json: must be an object/,
			/^tiny\/scripts\/en.json: gate-two.1: "text" holds markup/,
			/^tiny\/scripts\/en.json: gate-six.1: "text" must be/,
			/^tiny\/recordings\/en\/gate-three.1.mp3: has no entry/
		];
		const problems = tiny.problems();
		expect(problems).toEqual(expected.map((told) => expect.stringMatching(told)));
		expect(problems.join('')).not.toContain('\n');
	});
});
