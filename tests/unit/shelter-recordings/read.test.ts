import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRecordings } from '../../../src/lib/shelter-recordings/shelter-recordings';
import { readShelterRecordings } from '../../../src/lib/shelter-recordings/read';
import { aFile, anAnnouncement, aReplacement } from './some-recordings';

const isStored = () => true;
const good = {
	announcements: [anAnnouncement('here-1'), anAnnouncement('here-2', { until: '2026-11-24' })],
	replacements: [aReplacement('road.1', { speaker: 'Marie' })]
};

describe('the table of own recordings', () => {
	test('is read as it was written', () => {
		expect(readShelterRecordings(JSON.parse(JSON.stringify(good)), isStored)).toEqual(good);
	});

	test.each([null, 7, 'text', [], {}, { announcements: {}, replacements: 3 }])(
		'is empty when it is %j',
		(stored) => {
			expect(readShelterRecordings(stored, isStored)).toEqual(noRecordings);
		}
	);

	test.each<[string, object]>([
		['an address elsewhere', { languages: { es: { ...aFile(), url: '/packs/a.mp3' } } }],
		['an address that climbs', { languages: { es: { ...aFile(), url: '/own/../x.mp3' } } }],
		['a day that is none', { until: 'Tuesday' }],
		['an id that could be an explainer', { id: 'asylum' }],
		['no recording', { languages: {} }],
		['no picture', { picture: 4 }],
		['no length', { languages: { es: { ...aFile(), seconds: 0 } } }]
	])('keeps every good entry beside one with %s', (_, spoilt) => {
		const stored = {
			...good,
			announcements: [anAnnouncement('here-3', spoilt), ...good.announcements]
		};
		expect(readShelterRecordings(stored, isStored)).toEqual(good);
	});

	test('leaves out a recording that the browser has thrown away', () => {
		expect(readShelterRecordings(good, (url) => url !== aFile('b').url).replacements).toEqual([]);
		expect(readShelterRecordings(good, (url) => url !== aFile('a').url).announcements).toEqual([]);
	});

	test('keeps one of two that claim the same place', () => {
		const twice = [aReplacement('road.1'), aReplacement('road.1', { words: 'Adiós.' })];
		expect(readShelterRecordings({ replacements: twice }, isStored).replacements).toEqual([
			twice[0]
		]);
	});

	test('never throws, and reads its own writing again, whatever is stored', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), (announcements, replacements) => {
				const read = readShelterRecordings({ announcements, replacements }, isStored);
				expect(readShelterRecordings(JSON.parse(JSON.stringify(read)), isStored)).toEqual(read);
			})
		);
	});
});
