import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measurements } from '$lib/staff/check/measurements';
import { resultsOf, verdictOf, type ItemResult } from '$lib/staff/check/results';
import type { Severity } from '$lib/staff/check/result';
import { goodMeasurements, goodFiles } from './good-measurements';

const file = { url: '/packs/tiny/en/a.1.mp3', bytes: 1, sha256: 'x' };
const gaps = { ...goodFiles, missing: [file] };

function resultIn(about: ItemResult['about'], part: Partial<Measurements>): ItemResult | undefined {
	return resultsOf({ ...goodMeasurements, ...part }).find((result) => result.about === about);
}

describe('the morning check', () => {
	test('of a tablet on which all is well is good in every result, and green', () => {
		const results = resultsOf(goodMeasurements);
		expect(results.map(({ level }) => level)).toEqual(Array(11).fill('good'));
		expect(verdictOf(results)).toBe('green');
	});

	test('says the worst first', () => {
		const results = resultsOf({
			...goodMeasurements,
			battery: null,
			awake: 'lacking',
			files: null
		});
		expect(results.slice(0, 4).map(({ about }) => about)).toEqual([
			'files',
			'awake',
			'decoding',
			'battery'
		]);
	});

	test.each<[string, ItemResult['about'], Partial<Measurements>, Severity, string]>([
		['a tone that was heard', 'tone', { tone: 'heard' }, 'good', 'heard'],
		['a tone that was not heard', 'tone', { tone: 'unheard' }, 'red', 'unheard'],
		['a tone that the browser refused', 'tone', { tone: 'blocked' }, 'red', 'blocked'],
		['a tone that cannot be played', 'tone', { tone: 'missing' }, 'red', 'toneless'],
		['a tone that nobody was asked about', 'tone', { tone: 'unasked' }, 'unknown', 'unasked'],
		['a browser without a store', 'files', { files: null }, 'red', 'unstorable'],
		['an empty store', 'files', { files: { ...goodFiles, count: 0 } }, 'red', 'empty'],
		['a missing file', 'files', { files: gaps }, 'red', 'gaps'],
		['a damaged file', 'files', { files: { ...goodFiles, damaged: [file] } }, 'red', 'gaps'],
		['an engine that cannot decode in silence', 'decoding', { decodes: false }, 'amber', 'untried'],
		[
			'an engine that cannot play a language',
			'decoding',
			{ files: { ...goodFiles, undecodable: ['ar'] } },
			'red',
			'undecodable'
		],
		['nothing to decode', 'decoding', { files: null }, 'unknown', 'undecoded'],
		['no worker', 'offline', { offline: 'no', download: 'pages' }, 'red', 'online'],
		['a gap', 'offline', { offline: 'shell', download: 'gone' }, 'red', 'online'],
		['a clock before the newest pack', 'clock', { today: '2026-09-29' }, 'red', 'clockEarly'],
		['a pack of tomorrow', 'clock', { today: '2026-09-30' }, 'good', 'clock'],
		['a clock on the last plausible day', 'clock', { today: '2029-09-30' }, 'good', 'clock'],
		['a clock three years on', 'clock', { today: '2029-10-02' }, 'red', 'clockLate'],
		['a clock with nothing beside it', 'clock', { packs: [] }, 'unknown', 'clockAlone'],
		['a full tablet', 'room', { freeSpace: 9_999_999 }, 'red', 'room'],
		['no room for newer recordings', 'room', { freeSpace: 19_999_999 }, 'amber', 'room'],
		['enough room', 'room', { freeSpace: 20_000_000 }, 'good', 'room'],
		['a browser that tells no room', 'room', { freeSpace: null }, 'unknown', 'untold'],
		['no promise to keep', 'persistent', { persistent: false }, 'amber', 'notPromised'],
		['an engine without promises', 'persistent', { persistent: null }, 'amber', 'unpromised'],
		['an engine without wake lock', 'awake', { awake: 'lacking' }, 'amber', 'sleeps'],
		['a refused wake lock', 'awake', { awake: 'refused' }, 'amber', 'sleepsNow'],
		['a kiosk in a window', 'screen', { fillsScreen: false }, 'amber', 'window'],
		['a browser that tells no battery', 'battery', { battery: null }, 'unknown', 'untold'],
		['a low battery', 'battery', { battery: { level: 0.29, charging: false } }, 'amber', 'battery'],
		['a fair battery', 'battery', { battery: { level: 0.3, charging: false } }, 'good', 'battery'],
		[
			'a low battery on the cable',
			'battery',
			{ battery: { level: 0.05, charging: true } },
			'good',
			'charging'
		]
	])('says of %s: %s', (_, about, part, level, says) => {
		expect(resultIn(about, part)).toMatchObject({ level, says: `staff.check.${says}` });
	});

	test.each([
		['offers to fetch what is missing', {}, 'staff.check.fetchDo'],
		['waits for what is still coming', { download: 'working' }, 'staff.recordings.working'],
		['asks for a network', { refusal: 'unreachable' }, 'staff.check.refused.unreachable'],
		['asks for space', { refusal: 'full' }, 'staff.check.refused.full']
	] as const)('%s', (_, part, todo) => {
		expect(resultIn('files', { files: gaps, ...part })?.todo).toBe(todo);
	});

	test('names the file that the server does not give, and who can mend that', () => {
		const shellTrouble = { url: 'https://kiosk.test/staff', status: 404 };
		expect(resultIn('offline', { offline: 'no', download: 'pages', shellTrouble })).toMatchObject({
			level: 'red',
			says: 'staff.check.shellLacks',
			values: { file: 'https://kiosk.test/staff', status: 404 },
			todo: 'staff.check.shellLacksDo'
		});
	});

	test('says of a kiosk that needs the network what the installation says', () => {
		const waiting = { offline: 'shell', download: 'waiting' } as const;
		expect(resultIn('offline', waiting)?.todo).toBe('staff.recordings.waiting');
		const damaged = { offline: 'shell', download: 'gone' } as const;
		expect(resultIn('offline', damaged)?.todo).toBe('staff.recordings.gone');
	});
});

const files = fc.array(fc.constant(file), { maxLength: 3 });
const anyMeasurements: fc.Arbitrary<Measurements> = fc.record({
	tone: fc.constantFrom('unasked', 'heard', 'unheard', 'blocked', 'missing'),
	files: fc.option(
		fc.record({
			languages: fc.nat(),
			count: fc.nat(),
			bytes: fc.nat(),
			missing: files,
			damaged: files,
			decoded: fc.nat(),
			undecodable: fc.array(fc.string())
		})
	),
	refusal: fc.constantFrom(null, 'gone', 'wrong', 'unreachable', 'full', 'broken'),
	decodes: fc.boolean(),
	offline: fc.constantFrom('no', 'shell', 'ready'),
	download: fc.constantFrom(
		...([
			'unknown',
			'working',
			'waiting',
			'full',
			'broken',
			'missing',
			'pages',
			'gone',
			'ready'
		] as const)
	),
	today: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') }).map(day),
	packs: fc.array(
		fc.record({ id: fc.string(), version: fc.string(), date: fc.constant('2026-10-01') })
	),
	freeSpace: fc.option(fc.nat()),
	persistent: fc.option(fc.boolean()),
	awake: fc.constantFrom('kept', 'refused', 'lacking'),
	fillsScreen: fc.boolean(),
	battery: fc.option(
		fc.record({ level: fc.double({ min: 0, max: 1, noNaN: true }), charging: fc.boolean() })
	),
	version: fc.string(),
	shellTrouble: fc.option(fc.record({ url: fc.string(), status: fc.nat() }))
});

function day(date: Date): string {
	return date.toISOString().slice(0, 10);
}

describe('whatever is found', () => {
	test('there is a verdict, red exactly if a result is', () => {
		fc.assert(
			fc.property(anyMeasurements, (measurements) => {
				const results = resultsOf(measurements);
				const isRed = results.some(({ level }) => level === 'red');
				expect(verdictOf(results)).toBe(isRed ? 'red' : 'green');
			})
		);
	});

	test('every result is there once, and each that is red or amber says what to do', () => {
		fc.assert(
			fc.property(anyMeasurements, (measurements) => {
				const results = resultsOf(measurements);
				expect(new Set(results.map(({ about }) => about)).size).toBe(11);
				expect(results).toHaveLength(11);
				const bad = results.filter(({ level }) => level === 'red' || level === 'amber');
				expect(bad.filter(({ todo }) => !todo)).toEqual([]);
			})
		);
	});

	test('what an old engine lacks is never red', () => {
		fc.assert(
			fc.property(anyMeasurements, (measurements) => {
				const old = { freeSpace: null, persistent: null, awake: 'lacking', battery: null } as const;
				const results = resultsOf({ ...measurements, ...old, decodes: false, fillsScreen: false });
				const abouts = ['room', 'persistent', 'awake', 'battery', 'decoding', 'screen'];
				const asked = results.filter(({ about }) => abouts.includes(about));
				expect(asked.filter(({ level }) => level === 'red' || level === 'good')).toEqual([]);
			})
		);
	});
});
