import { describe, expect, test } from 'vitest';
import { freshSettings } from '$lib/store/settings';
import { listTopics } from '$lib/staff/explainers/status';
import { noticesOf, type Now } from '$lib/staff/home/notices';
import { anExplainer, aPack } from '../a-pack';
import { goodMeasurements } from '../check/good-measurements';

function now(part: Partial<Now> = {}): Now {
	return {
		settings: { ...freshSettings, started: true },
		remembers: true,
		download: { status: 'ready', stored: 9, all: 9 },
		checked: null,
		newPagesFailed: false,
		topics: topicsUntil('2027-10-01'),
		...part
	};
}

function topicsUntil(...days: string[]): Now['topics'] {
	const explainers = days.map((validUntil, index) =>
		anExplainer(`explainer-${index}`, { validUntil, where: ['US'] })
	);
	return listTopics([aPack({ topics: [{ id: 'held', explainers }] })], '2026-11-21', () => '');
}

const whatOf = (part: Partial<Now>) => noticesOf(now(part)).map(({ what }) => what);

describe('what staff should know now', () => {
	test('is nothing when all is well', () => {
		expect(noticesOf(now())).toEqual([]);
	});

	test('is everything that is wrong, the worst first', () => {
		const settings = { ...freshSettings, started: true, demonstration: true };
		expect(
			whatOf({
				settings,
				remembers: false,
				download: { status: 'working', stored: 2, all: 9 },
				newPagesFailed: true,
				checked: { measurements: { ...goodMeasurements, tone: 'unheard' }, at: 0 },
				topics: topicsUntil('2026-11-20', '2026-12-01')
			})
		).toEqual([
			...['check', 'forgets', 'recordings', 'newPages', 'demonstration'],
			...['expired', 'expiring']
		]);
	});

	test('is told until every recording is stored', () => {
		expect(whatOf({ download: { status: 'pages', stored: 9, all: 9 } })).toEqual(['recordings']);
	});

	test('is what the last morning check found red, and nothing that is only amber', () => {
		const measurements = { ...goodMeasurements, tone: 'blocked', awake: 'lacking' } as const;
		expect(noticesOf(now({ checked: { measurements, at: 0 } }))).toMatchObject([
			{ what: 'check', red: [{ about: 'tone' }] }
		]);
		expect(
			whatOf({ checked: { measurements: { ...goodMeasurements, awake: 'lacking' }, at: 0 } })
		).toEqual([]);
	});

	test('forgets that recordings were still coming when they were looked at', () => {
		const early = { ...goodMeasurements, files: null, offline: 'no', download: 'working' } as const;
		expect(whatOf({ checked: { measurements: early, at: 0 } })).toEqual([]);
		const download = { status: 'pages', stored: 9, all: 9 } as const;
		expect(whatOf({ checked: { measurements: early, at: 0 }, download })).toEqual([
			'check',
			'recordings'
		]);
	});

	test.each([
		['2026-11-20', ['expired']],
		['2026-11-21', ['expiring']],
		['2026-12-21', ['expiring']],
		['2026-12-22', []]
	])('on 21 November says of an explainer until %s: %j', (day, what) => {
		expect(whatOf({ topics: topicsUntil(day) })).toEqual(what);
	});

	test('is what its date has withdrawn, where staff want that', () => {
		const settings = { ...now().settings, pastDate: 'withdraw' as const };
		const topics = topicsUntil('2026-11-20', '2027-10-01');
		expect(whatOf({ topics, settings })).toEqual(['dated']);
	});

	test('is first of all that visitors can hear nothing', () => {
		const settings = { ...now().settings, withdrawn: ['explainer-0'] };
		expect(whatOf({ settings })).toEqual(['nothing']);
		expect(whatOf({ topics: [] })).toEqual([]);
	});

	test('does not trouble them with what they have withdrawn or do not offer', () => {
		const topics = topicsUntil('2026-11-20', '2027-10-01');
		const { settings } = now();
		expect(whatOf({ topics, settings: { ...settings, withdrawn: ['explainer-0'] } })).toEqual([]);
		expect(whatOf({ topics, settings: { ...settings, country: 'MX' } })).toEqual([]);
	});
});
