import { describe, expect, test } from 'vitest';
import { withValues } from '../../../src/packer/values';
import { BrokenTiny } from './broken-tiny';

const script = 'tiny/scripts/en.json';
const otherScript = 'tiny/scripts/ar.json';
const table = 'tiny/values.json';

const fee = {
	about: 'What the gate costs',
	value: '100 USD',
	source: 'the gate',
	checked: '2026-10',
	nextChange: '2028-01',
	words: {
		en: { text: '100 dollars', say: 'one hundred dollars' },
		ar: { text: '100 دولار', say: 'مِئَةُ دُولَارٍ' }
	}
};

describe('a line that refers to a value', () => {
	const values = new Map([
		['fee', { text: '100 dollars', say: 'one hundred dollars' }],
		['fee:bare', { text: '100', say: 'one hundred' }],
		['gate', { text: 'gate one', say: null }]
	]);

	test('shows it as it is written, and speaks it as it is said', () => {
		expect(withValues({ text: 'It costs {fee}.', say: null }, values)).toEqual({
			text: 'It costs 100 dollars.',
			say: 'It costs one hundred dollars.'
		});
	});

	test('needs no other spoken words where the value has none', () => {
		const line = { text: 'This is {gate}.', say: null };
		expect(withValues(line, values)).toEqual({ text: 'This is gate one.', say: null });
	});

	test('may bend it, and may say it twice', () => {
		const line = { text: 'Pay {fee:bare}.', say: 'Pay {fee:bare}. Again: {fee:bare}.' };
		expect(withValues(line, values)).toEqual({
			text: 'Pay 100.',
			say: 'Pay one hundred. Again: one hundred.'
		});
	});
});

/** The same number in both languages. */
function wordsOf(value: string) {
	const text = value.replace(/\D/g, '');
	return { en: { text, say: 'some dollars' }, ar: { text, say: 'دُولَارَاتٌ' } };
}

describe('a table of values', () => {
	test('changes the words of every language by one edit, and makes their recordings stale', () => {
		const tiny = tinyWithFee(fee);
		const changed = { ...fee, value: '105 USD', words: { ...fee.words } };
		changed.words.en = { text: '105 dollars', say: 'one hundred five dollars' };
		changed.words.ar = { text: '105 دولار', say: 'مِئَةٌ وَخَمْسَةُ دُولَارَاتٍ' };
		const before = staleIn(tiny);
		tiny.write(table, JSON.stringify({ 'gate-fee': changed }));
		expect(staleIn(tiny)).toEqual(before);
		expect(before).toEqual(['tiny/recordings/en: gate-one.1', 'tiny/recordings/ar: gate-one.1']);
	});

	test('draws the picture that shows its digits again', () => {
		const tiny = tinyWithFee(fee);
		const signs = [...'0123456789'].map((sign) => [`number-${sign}`, { from: `keycap-${sign}` }]);
		tiny.change('pictures/drawings.json', {
			...Object.fromEntries(signs),
			'dollar-sign': { from: 'heavy-dollar-sign' }
		});
		tiny.change('tiny/pictures.json', {
			border: { layout: 'numbered', drawings: ['gate', '{gate-fee}'] }
		});
		const drawn = (value: string) => {
			tiny.write(table, JSON.stringify({ 'gate-fee': { ...fee, value, words: wordsOf(value) } }));
			tiny.build({ allowGaps: true });
			return JSON.stringify(tiny.built('tiny.json')['pictures']);
		};
		const before = drawn('100 USD');
		expect(before).toContain('border');
		expect(drawn('100 USD')).toBe(before);
		expect(drawn('105 USD')).not.toBe(before);
	});

	test.each<[string, (tiny: BrokenTiny) => void, RegExp]>([
		[
			'that a language still shows the old value',
			(tiny) => tiny.write(table, JSON.stringify({ 'gate-fee': { ...fee, value: '105 USD' } })),
			/^tiny\/values.json: gate-fee: ar: "text" shows "100 دولار", but the value is "105 USD"/
		],
		[
			'that a language writes by hand what others take from it',
			(tiny) => tiny.change(otherScript, { 'gate-one.1': { text: 'البوابة' } }),
			/^tiny\/scripts\/ar.json: gate-one.1: does not say \{gate-fee\}, as the other languages do/
		],
		[
			'that it has no words in a language',
			(tiny) =>
				tiny.write(table, JSON.stringify({ 'gate-fee': { ...fee, words: { en: fee.words.en } } })),
			/^tiny\/scripts\/ar.json: gate-one.1: \{gate-fee\} has no words in this language/
		],
		[
			'of words that no line says',
			(tiny) => tiny.write(table, JSON.stringify({ 'gate-fee': fee, other: fee })),
			/^tiny\/values.json: other: no line says \{other\}/
		],
		[
			'of a card that is not there',
			(tiny) =>
				tiny.write(
					table,
					JSON.stringify({
						'gate-fee': fee,
						rule: { ...fee, words: undefined, cards: ['gate-one.7'] }
					})
				),
			/^tiny\/values.json: rule: "cards" names gate-one.7, which is no clip/
		],
		[
			'of a row without words and without cards',
			(tiny) => tiny.write(table, JSON.stringify({ 'gate-fee': { ...fee, words: undefined } })),
			/^tiny\/values.json: gate-fee: needs either "words" .* or the "cards"/
		],
		[
			'of a change that is no date',
			(tiny) => tiny.write(table, JSON.stringify({ 'gate-fee': { ...fee, nextChange: 'soon' } })),
			/^tiny\/values.json: gate-fee: "nextChange" must be a day as 2026-10-01, or a month/
		],
		[
			'of a telephone number that is not marked as one',
			(tiny) =>
				tiny.write(table, JSON.stringify({ 'gate-fee': { ...fee, value: '1 (800) 898-7180' } })),
			/gate-fee: "1 \(800\) 898-7180" looks like a telephone number; give it "kind"/
		],
		[
			'of a language that nobody offers',
			(tiny) =>
				tiny.write(
					table,
					JSON.stringify({ 'gate-fee': { ...fee, words: { ...fee.words, fr: fee.words.en } } })
				),
			/^tiny\/values.json: gate-fee: pack.json names no language "fr"/
		]
	])('tells %s', (_, breakIt, told) => {
		const tiny = tinyWithFee(fee);
		breakIt(tiny);
		expect(tiny.problems()).toContainEqual(expect.stringMatching(told));
	});
});

function tinyWithFee(row: object): BrokenTiny {
	const tiny = new BrokenTiny();
	tiny.write(table, JSON.stringify({ 'gate-fee': row }));
	tiny.change(script, { 'gate-one.1': { text: 'The gate costs {gate-fee}.' } });
	tiny.change(otherScript, {
		'gate-one.1': { text: 'ثمن البوابة {gate-fee}.', say: 'ثَمَنُ الْبَوَّابَةِ {gate-fee}.' }
	});
	return tiny;
}

function staleIn(tiny: BrokenTiny): string[] {
	return tiny
		.problems()
		.filter((line) => line.includes('its words have changed'))
		.map((line) => line.split(': ').slice(0, 2).join(': '));
}
