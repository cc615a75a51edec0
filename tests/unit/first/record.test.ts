import { expect, test } from 'vitest';
import { readFirst, writeFirst, type FirstRecord } from '../../../src/lib/first/record';

const record: FirstRecord = {
	hand: '/packs/interface/pictures/hand.svg',
	mark: '',
	dim: 'late',
	volume: 0.5,
	languages: [
		{ code: 'es', name: 'Español', dir: 'ltr', light: 0, tile: '/packs/a.mp3', welcome: null }
	]
};

test('what pages keep for the first screen is read again by pages of the same version', () => {
	expect(readFirst(writeFirst(record, 'a1'), 'a1')).toMatchObject(record);
});

test('pages of another version do not read it', () => {
	expect(readFirst(writeFirst(record, 'a1'), 'b2')).toBeNull();
});

test.each([null, '', 'null', '0', '"a1"', '{}', '[]', '{"version":', '{"languages":[]}'])(
	'%s is no record',
	(text) => {
		expect(readFirst(text, 'a1')).toBeNull();
	}
);
