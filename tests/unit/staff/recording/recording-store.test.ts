import { describe, expect, test } from 'vitest';
import { noRecordings, type ShelterRecordings } from '$lib/shelter-recordings/shelter-recordings';
import { storedRecordings, tableUrl } from '$lib/shelter-recordings/stored';
import {
	announced,
	deleted,
	described,
	newId,
	replaced,
	restored,
	unsaid
} from '$lib/staff/recording/recording-changes';
import { OwnStore } from '$lib/staff/recording/recording-store';
import { aFile, anAnnouncement, aReplacement } from '../../shelter-recordings/some-recordings';
import { FakeCache } from '../../service-worker/fake-cache';

const about = { id: 'here-1', picture: 'here.meal', until: null };
const mp3 = (letters: string) => new TextEncoder().encode(letters);
const dinner = { mp3: mp3('dinner at six'), seconds: 2 };

/** A tablet on which two tabs can change something. */
function tablet(cache = new FakeCache()) {
	let told = 0;
	let last: Promise<unknown> = Promise.resolve();
	const store = new OwnStore({
		open: () => Promise.resolve(cache),
		alone: (change) => {
			const mine = last.then(change);
			last = mine;
			return mine;
		},
		tell: () => void (told += 1)
	});
	return { cache, store, recordings: () => storedRecordings(cache), told: () => told };
}

describe('a recording of this shelter', () => {
	test('is stored with what it is for, and found again', async () => {
		const { store, recordings, told, cache } = tablet();
		const outcome = await store.add(dinner, (now, file) => announced(now, about, 'es', file));
		expect(outcome).toBe('stored');
		const [announcement] = (await recordings()).announcements;
		expect(announcement).toMatchObject({ ...about, languages: { es: { bytes: 13, seconds: 2 } } });
		const { url = '' } = announcement?.languages['es'] ?? {};
		expect(url).toMatch(/^\/own\/[0-9a-f]{16}\.mp3$/);
		expect(await (await cache.match(url))?.text()).toBe('dinner at six');
		expect((await cache.match(url))?.headers.get('content-type')).toBe('audio/mpeg');
		expect(told()).toBe(1);
	});

	test('leaves no file behind when it is deleted or made anew', async () => {
		const { store, cache } = tablet();
		await store.add(dinner, (now, file) => announced(now, about, 'es', file));
		const again = { mp3: mp3('dinner at seven'), seconds: 2 };
		await store.add(again, (now, file) => announced(now, about, 'es', file));
		expect(cache.urls).toHaveLength(2);
		await store.change((now) => deleted(now, 'here-1'));
		expect(cache.urls.map((url) => new URL(url).pathname)).toEqual([tableUrl]);
	});

	test('survives that the same sound is used twice and deleted once', async () => {
		const { store, recordings } = tablet();
		for (const id of ['here-1', 'here-2']) {
			await store.add(dinner, (now, file) => announced(now, { ...about, id }, 'es', file));
		}
		await store.change((now) => deleted(now, 'here-1'));
		expect((await recordings()).announcements.map(({ id }) => id)).toEqual(['here-2']);
	});

	test('does not fit on a full tablet, which loses nothing by that', async () => {
		const { store, cache, recordings } = tablet();
		await store.add(dinner, (now, file) => announced(now, about, 'es', file));
		for (const space of [0, 1]) {
			cache.space = space;
			const more = { mp3: mp3(`more ${space}`), seconds: 1 };
			expect(await store.add(more, (now, file) => announced(now, about, 'ar', file))).toBe('full');
			expect(
				(await recordings()).announcements.map(({ languages }) => Object.keys(languages))
			).toEqual([['es']]);
			expect(cache.urls).toHaveLength(2);
		}
	});

	test('is refused by a disk that cannot be read, which is not the same as an empty one', async () => {
		const { store, cache, recordings } = tablet();
		await store.add(dinner, (now, file) => announced(now, about, 'es', file));
		const { keys } = cache;
		cache.keys = () => Promise.reject(new Error('damaged'));
		expect(await store.change((now) => now)).toBe('broken');
		cache.keys = keys;
		expect((await recordings()).announcements).toHaveLength(1);
		expect(await new OwnStore({ ...never, open: () => Promise.resolve(null) }).change(same)).toBe(
			'broken'
		);
	});

	test('of two tabs at once is kept from both', async () => {
		const { store, recordings } = tablet();
		await Promise.all(
			['a', 'b', 'c'].map((id) =>
				store.add({ mp3: mp3(id), seconds: 1 }, (now, file) =>
					announced(now, { ...about, id: `here-${id}` }, 'es', file)
				)
			)
		);
		expect((await recordings()).announcements.map(({ id }) => id)).toEqual([
			'here-c',
			'here-b',
			'here-a'
		]);
	});

	test('is added on top of a table that was spoilt', async () => {
		const { store, cache, recordings } = tablet();
		await cache.put(tableUrl, new Response('{"announcements": [{'));
		await store.add(dinner, (now, file) => announced(now, about, 'es', file));
		expect((await recordings()).announcements).toHaveLength(1);
	});
});

describe('what changes in the table', () => {
	const two: ShelterRecordings = {
		announcements: [anAnnouncement('here-2'), anAnnouncement('here-1')],
		replacements: [aReplacement('road.1'), aReplacement('road.2')]
	};

	test('a new announcement comes first, another language of it stays in its place', () => {
		const third = announced(two, { ...about, id: 'here-3' }, 'es', aFile());
		expect(third.announcements.map(({ id }) => id)).toEqual(['here-3', 'here-2', 'here-1']);
		const spoken = announced(two, about, 'ar', aFile('c'));
		expect(spoken.announcements[1]?.languages).toEqual({ es: aFile(), ar: aFile('c') });
	});

	test('the last language takes the announcement with it', () => {
		expect(unsaid(two, 'here-1', 'ar')).toEqual(two);
		expect(unsaid(two, 'here-1', 'es').announcements.map(({ id }) => id)).toEqual(['here-2']);
	});

	test('a picture and a last day change nothing else', () => {
		const changed = described(two, { ...about, picture: 'here.bus', until: '2026-12-01' });
		expect(changed.announcements[1]).toEqual(
			anAnnouncement('here-1', { picture: 'here.bus', until: '2026-12-01' })
		);
		expect(described(noRecordings, about)).toEqual(noRecordings);
	});

	test('a card has one voice in a language, the last one, and can have its own back', () => {
		const anew = replaced(two, aReplacement('road.1', { words: 'Adiós.' }));
		expect(anew.replacements.map(({ clip, words }) => [clip, words])).toEqual([
			['road.2', 'Hola.'],
			['road.1', 'Adiós.']
		]);
		expect(restored(two, 'es', 'road.1').replacements.map(({ clip }) => clip)).toEqual(['road.2']);
		expect(restored(two, 'ar', 'road.1')).toEqual(two);
	});

	test('an id is short and fit for a clip, whatever chance says', () => {
		for (const random of [0, 0.5, 0.999999999]) {
			expect(newId(() => random)).toMatch(/^here-[a-z0-9]{1,6}$/);
		}
	});
});

const same = (recordings: ShelterRecordings) => recordings;
const never = { alone: <T>(change: () => Promise<T>) => change(), tell: () => undefined };
