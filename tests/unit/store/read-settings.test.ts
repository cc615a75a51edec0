import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublicAddress } from '$lib/store/public-address';
import { readSettings } from '$lib/store/read-settings';
import { freshSettings, type Settings } from '$lib/store/settings';

const hash = `$2b$09$${'a'.repeat(53)}`;

const whole: Settings = {
	staffLanguage: 'es',
	pin: hash,
	started: true,
	demonstration: false,
	shelterName: 'Casa Luz',
	country: 'MX',
	emergencyNumber: '066',
	publicAddress: 'https://farol.example/kiosk',
	languagesOff: ['en'],
	withdrawn: ['court-paper'],
	pastDate: 'withdraw',
	volumeStart: 2,
	volumeCeiling: 5,
	askAfter: 180,
	restAfter: 60,
	dim: 'never',
	counting: false,
	packKey: 'ab'.repeat(32)
};

describe('reading settings', () => {
	test('keeps what is whole', () => {
		expect(readSettings(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
	});

	test.each([
		['staffLanguage', 'fr'],
		['pin', '1234'],
		['started', 'yes'],
		['demonstration', 1],
		['shelterName', { name: 'x' }],
		['country', 'GT'],
		['emergencyNumber', '  '],
		['publicAddress', 'javascript:alert(1)'],
		['languagesOff', 'en'],
		['withdrawn', { 0: 'x' }],
		['pastDate', 'never'],
		['volumeStart', 2.5],
		['volumeCeiling', 7],
		['askAfter', 60],
		['askAfter', 3600],
		['askAfter', '180'],
		['restAfter', 19],
		['restAfter', 121],
		['dim', 0],
		['counting', 'yes'],
		['packKey', 'abc']
	] as const)('gives a broken %s its fresh value and keeps the others', (field, broken) => {
		const read = readSettings({ ...whole, [field]: broken });
		expect(read).toEqual({ ...whole, [field]: freshSettings[field] });
	});

	test('drops what it does not know', () => {
		expect(readSettings({ visitor: 'Ana' })).toEqual(freshSettings);
	});

	test('keeps the good entries of a list', () => {
		expect(readSettings({ withdrawn: ['a', 3, null, 'b', 'a'] }).withdrawn).toEqual(['a', 'b']);
	});

	test('never starts louder than the ceiling', () => {
		expect(readSettings({ volumeStart: 6, volumeCeiling: 3 }).volumeStart).toBe(3);
	});

	test('reads anything at all, and reading twice changes nothing', () => {
		const fields = Object.fromEntries(Object.keys(whole).map((field) => [field, fc.anything()]));
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.record(fields)), (stored) => {
				const read = readSettings(stored);
				expect(Object.keys(read).sort()).toEqual(Object.keys(whole).sort());
				expect(readSettings(read)).toEqual(read);
			})
		);
	});
});

describe('a public address', () => {
	test.each([
		['', ''],
		['  ', ''],
		['https://farol.example', 'https://farol.example'],
		[' https://Farol.Example/ ', 'https://farol.example'],
		['http://192.168.1.20:5000/', 'http://192.168.1.20:5000'],
		['https://farol.example/kiosk/', 'https://farol.example/kiosk']
	])('reads %j as %j', (written, address) => {
		expect(readPublicAddress(written)).toBe(address);
	});

	test.each([
		'farol.example',
		'ftp://farol.example',
		'javascript:alert(1)',
		'https://',
		'https://name:word@farol.example',
		'https://farol.example/?visitor=1',
		'https://farol.example/#top',
		'https://two words.example',
		'http://:80',
		7
	])('refuses %j', (written) => {
		expect(readPublicAddress(written)).toBeNull();
	});
});
