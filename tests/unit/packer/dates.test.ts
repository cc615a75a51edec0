import { describe, expect, test } from 'vitest';
import { BrokenTiny } from './broken-tiny';

const file = 'tiny/explainers/gate-one.json';

/** The packer's answer to an explainer that was checked on 1 October 2026 and speaks one value. */
function told(
	explainer: { validUntil: string; changes?: string },
	row: { kind?: string; checked?: string; nextChange?: string; cards?: string[] } = {}
): string[] {
	const tiny = new BrokenTiny();
	const { cards, ...dates } = row;
	const words = { en: { text: '100' }, ar: { text: '100' } };
	const value = {
		about: 'What the gate costs',
		value: '100',
		source: 'the gate',
		checked: '2026-10',
		nextChange: '2030-01',
		...dates,
		...(cards ? { cards } : { words })
	};
	tiny.write('tiny/values.json', JSON.stringify({ fee: value }));
	if (!cards) {
		for (const code of ['en', 'ar']) {
			tiny.change(`tiny/scripts/${code}.json`, { 'gate-one.1': { text: '{fee}' } });
		}
	}
	tiny.change(file, explainer);
	return tiny.problems().filter((line) => line.startsWith(`${file}: "validUntil"`));
}

const line = (because: string, is: string, allowed: string) => [
	`${file}: "validUntil" is ${is}, but ${because}; at most ${allowed}`
];

describe('an explainer is believed', () => {
	test.each([
		['stable', '2027-10-01', '2027-10-02'],
		['often', '2026-12-30', '2026-12-31'],
		['weekly', '2026-10-31', '2026-11-01']
	])('as long as its %s law is likely to stand', (changes, last, tooLate) => {
		expect(told({ changes, validUntil: last })).toEqual([]);
		const because = `its law changes "${changes}" and was checked on 2026-10-01`;
		expect(told({ changes, validUntil: tooLate })).toEqual(line(because, tooLate, last));
	});

	test('no longer than until a value that it speaks may change', () => {
		const row = { nextChange: '2027-06-15' };
		expect(told({ validUntil: '2027-06-15' }, row)).toEqual([]);
		expect(told({ validUntil: '2027-06-16' }, row)).toEqual(
			line('{fee} may change on 2027-06-15', '2027-06-16', '2027-06-15')
		);
	});

	test('to the first day of a month, where only the month of a change is known', () => {
		expect(told({ validUntil: '2027-06-02' }, { nextChange: '2027-06' })).toEqual(
			line('{fee} may change on 2027-06-01', '2027-06-02', '2027-06-01')
		);
	});

	test('no longer than a value that is told in prose', () => {
		const row = { nextChange: '2027-06', cards: ['gate-one.2'] };
		expect(told({ validUntil: '2027-06-02' }, row)).toHaveLength(1);
		expect(told({ validUntil: '2027-06-02' }, { ...row, cards: ['gate-two.1'] })).toEqual([]);
	});

	test('no longer than a month after its telephone number was tried', () => {
		const row = { kind: 'telephone', checked: '2027-01-31' };
		expect(told({ validUntil: '2027-02-28' }, row)).toEqual([]);
		const because = 'the telephone number {fee} was last tested or published on 2027-01-31';
		expect(told({ validUntil: '2027-03-01' }, row)).toEqual(
			line(because, '2027-03-01', '2027-02-28')
		);
	});

	test('not at all, where that month was over before it was written: it warns from the first day', () => {
		const row = { kind: 'telephone', checked: '2024-08' };
		expect(told({ validUntil: '2026-10-01' }, row)).toEqual([]);
		expect(told({ validUntil: '2026-10-02' }, row)).toEqual([
			expect.stringContaining('at most 2026-10-01')
		]);
	});
});
