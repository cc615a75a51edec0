import { describe, expect, test } from 'vitest';
import {
	announcedOn,
	inHumanVoice,
	noRecordings,
	spokenIn
} from '../../../src/lib/shelter-recordings/shelter-recordings';
import type { Clip } from '$lib/packs/pack';
import { aFile, anAnnouncement, aReplacement } from './some-recordings';

const clip: Clip = {
	url: '/packs/tiny/es/road.1.mp3',
	bytes: 5,
	sha256: 'c'.repeat(64),
	seconds: 3,
	text: 'Hola.'
};

describe('what is announced', () => {
	test('is told in the languages in which it was recorded, newest first', () => {
		const both = { es: aFile(), ar: aFile('b') };
		const announcements = [anAnnouncement('here-2'), anAnnouncement('here-1', { languages: both })];
		expect(announcedOn({ ...noRecordings, announcements }, '2026-11-21')).toEqual({
			es: ['here-2', 'here-1'],
			ar: ['here-1']
		});
	});

	test('is heard on its last day, and gone on the next', () => {
		const announcements = [anAnnouncement('here-1', { until: '2026-11-21' })];
		expect(announcedOn({ ...noRecordings, announcements }, '2026-11-21')).toEqual({
			es: ['here-1']
		});
		expect(announcedOn({ ...noRecordings, announcements }, '2026-11-22')).toEqual({});
	});

	test('is at most what fits on one screen, and what is over takes no place', () => {
		const announcements = Array.from({ length: 12 }, (_, index) =>
			anAnnouncement(`here-${index}`, index === 0 ? { until: '2026-11-01' } : {})
		);
		const { es } = announcedOn({ ...noRecordings, announcements }, '2026-11-21');
		expect(es).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `here-${number}`));
	});
});

describe('a voice of this shelter', () => {
	const recordings = { ...noRecordings, replacements: [aReplacement('road.1')] };

	test('is heard instead of the pack, under the same words', () => {
		expect(inHumanVoice(recordings, 'es', 'road.1', clip)).toMatchObject({
			url: aFile('b').url,
			seconds: 2,
			text: 'Hola.'
		});
	});

	test.each<[string, string, string, Clip]>([
		['other words', 'es', 'road.1', { ...clip, text: 'Adiós.' }],
		['other spoken words', 'es', 'road.1', { ...clip, say: 'Ho-la.' }],
		['another card', 'es', 'road.2', clip],
		['another language', 'ar', 'road.1', clip]
	])('is not heard for %s', (_, language, id, said) => {
		expect(inHumanVoice(recordings, language, id, said)).toBe(said);
	});

	test('tells an announcement in its language only, and nothing that is not there', () => {
		const news = { ...noRecordings, announcements: [anAnnouncement('here-1')] };
		expect(inHumanVoice(news, 'es', 'here-1', null)).toMatchObject({ url: aFile().url, text: '' });
		expect(inHumanVoice(news, 'ar', 'here-1', null)).toBeNull();
		expect(inHumanVoice(news, 'es', 'here-2', null)).toBeNull();
	});

	test('goes by what is spoken; where nothing can be read, by the recording that was there', () => {
		expect(spokenIn({ ...clip, say: 'Ho-la.' })).toBe('Ho-la.');
		expect(spokenIn({ ...clip, text: '' })).toBe(clip.sha256);
	});
});
