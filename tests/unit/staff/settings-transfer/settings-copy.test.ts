import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	copiedOf,
	changesOf,
	readCopy,
	writeCopy
} from '$lib/staff/settings-transfer/settings-copy';
import { readSettings } from '$lib/store/read-settings';
import { freshSettings, type Settings } from '$lib/store/settings';
import en from '$lib/text/en.json';

const pin = `$2b$09$${'a'.repeat(53)}`;

const ours: Settings = {
	...freshSettings,
	pin,
	started: true,
	shelterName: 'Casa Luz «ñ» دار',
	country: 'MX',
	languagesOff: ['en'],
	withdrawn: ['court-paper', 'asylum'],
	volumeStart: 2,
	volumeCeiling: 3
};

const copyWith = (settings: unknown) => JSON.stringify({ farol: 'settings', format: 1, settings });

describe('a copy of the settings', () => {
	test('carries everything but what is this tablet’s own', () => {
		const text = writeCopy(ours, 2);
		expect(text).not.toContain(pin);
		expect(text).not.toMatch(/pin|started|demonstration/);
		expect(readCopy(text)).toEqual(copiedOf(ours));
	});

	test('makes another tablet the same, but for what is its own', () => {
		const copied = readCopy(writeCopy(ours));
		const there = readSettings({ ...freshSettings, started: true, ...copied });
		expect(there).toEqual({ ...ours, pin: null });
	});

	test('leaves alone what an older Farol did not know', () => {
		expect(readCopy(copyWith({ country: 'MX' }))).toEqual({ country: 'MX' });
	});

	test('cut off anywhere is refused', () => {
		const text = writeCopy(ours, 2);
		for (let length = 0; length < text.length; length++) {
			expect(readCopy(text.slice(0, length))).toEqual({ problem: { what: 'unreadable' } });
		}
	});

	test.each([
		['a photo', '\ufffdPNG\r\n\u001a\n\u0000\u0000'],
		['a song', 'ID3\u0004\u0000'],
		['a letter', '{\\rtf1\\ansi Hello}'],
		['half of somebody else’s', '{"name":'],
		['saved in another encoding', '\ufffd\ufffd{\u0000"\u0000f\u0000']
	])('that is %s is told from half of one', (_, text) => {
		expect(readCopy(text)).toEqual({ problem: { what: 'foreign' } });
	});

	test.each([
		['something else', '{"name":"x"}', { what: 'foreign' }],
		['a list', '[]', { what: 'foreign' }],
		['a later Farol’s', '{"farol":"settings","format":2,"settings":{}}', { what: 'newer' }],
		['without settings', '{"farol":"settings","format":1}', { what: 'unreadable' }],
		['with a PIN', copyWith({ pin }), { what: 'unknown', field: 'pin' }],
		['with started', copyWith({ started: true }), { what: 'unknown', field: 'started' }],
		['with a stranger', copyWith({ visitor: 'Ana' }), { what: 'unknown', field: 'visitor' }],
		[
			'with a trap',
			'{"farol":"settings","format":1,"settings":{"__proto__":{}}}',
			{ what: 'unknown', field: '__proto__' }
		],
		['with a wrong value', copyWith({ country: 'GT' }), { what: 'wrong', field: 'country' }],
		['half wrong', copyWith({ withdrawn: ['a', 7] }), { what: 'wrong', field: 'withdrawn' }],
		[
			'too loud',
			copyWith({ volumeStart: 6, volumeCeiling: 3 }),
			{ what: 'wrong', field: 'volumeStart' }
		]
	])('that is %s is refused', (_, text, problem) => {
		expect(readCopy(text)).toEqual({ problem });
	});

	test('that is anything at all is read or refused, and never carries what is a tablet’s own', () => {
		const fields = Object.fromEntries(
			Object.entries(ours).map(([field, value]) => [
				field,
				fc.oneof(fc.constant(value), fc.anything())
			])
		);
		const settings = fc.record(fields, { requiredKeys: [] });
		fc.assert(
			fc.property(fc.oneof(fc.json(), settings.map(copyWith)), (text) => {
				const read = readCopy(text);
				for (const own of ['pin', 'started', 'demonstration']) expect(read).not.toHaveProperty(own);
			})
		);
	});
});

describe('what would change', () => {
	test('is told field by field', () => {
		expect(changesOf(freshSettings, { country: 'MX', shelterName: '', counting: true })).toEqual([
			'country'
		]);
	});

	test('is nothing where the same was only switched off in another order', () => {
		expect(changesOf(ours, { withdrawn: ['asylum', 'court-paper'] })).toEqual([]);
	});

	test('can be told in words, whatever travels', () => {
		expect(Object.keys(en.copy.field)).toEqual(
			expect.arrayContaining(Object.keys(copiedOf(freshSettings)))
		);
	});
});
