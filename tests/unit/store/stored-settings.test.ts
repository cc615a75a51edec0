import { describe, expect, test, vi } from 'vitest';
import { StoredSettings, settingsKey } from '../../../src/lib/store/stored-settings.svelte';
import { freshSettings } from '../../../src/lib/store/settings';
import { brokenStorage, fakeStorage, fullStorage } from './fake-storage';

const keptIn = (stored: Record<string, string>) => new StoredSettings(() => fakeStorage(stored));

describe('the kept settings', () => {
	test('are fresh on a new tablet', () => {
		const kept = keptIn({});
		expect(kept.current).toEqual(freshSettings);
		expect(kept.remembers).toBe(true);
	});

	test('survive a restart', () => {
		const storage = fakeStorage();
		new StoredSettings(() => storage).change({
			shelterName: 'Casa Luz',
			withdrawn: ['bond-and-release']
		});

		const { current } = new StoredSettings(() => storage);
		expect(current.shelterName).toBe('Casa Luz');
		expect(current.withdrawn).toEqual(['bond-and-release']);
	});

	test.each(['', '{', 'null', '[]', '7', '"x"'])('are fresh when %j was stored', (text) => {
		expect(keptIn({ [settingsKey]: text }).current).toEqual(freshSettings);
	});

	test('change on top of what another tab has stored', () => {
		const storage = fakeStorage();
		const [here, there] = [new StoredSettings(() => storage), new StoredSettings(() => storage)];
		there.change({ withdrawn: ['court-paper'] });
		here.change({ shelterName: 'Casa Luz' });

		expect(here.current.withdrawn).toEqual(['court-paper']);
	});

	test('follow another tab until told to stop', () => {
		const storage = fakeStorage();
		const [here, there] = [new StoredSettings(() => storage), new StoredSettings(() => storage)];
		const page = new EventTarget() as unknown as Window;
		const tell = (key: string | null) =>
			page.dispatchEvent(Object.assign(new Event('storage'), { key }));
		const stop = here.follow(page);

		there.change({ shelterName: 'Casa Luz' });
		tell('something.else');
		expect(here.current.shelterName).toBe('');
		tell(settingsKey);
		expect(here.current.shelterName).toBe('Casa Luz');

		storage.setItem(settingsKey, '{}');
		tell(null);
		expect(here.current.shelterName).toBe('');

		stop();
		there.change({ shelterName: 'Casa Sol' });
		tell(settingsKey);
		expect(here.current.shelterName).toBe('');
	});

	test('work in memory where storage is forbidden, and say so', () => {
		const kept = new StoredSettings(brokenStorage);
		expect(kept.remembers).toBe(false);
		kept.change({ started: true });
		kept.change({ shelterName: 'Casa Luz' });
		expect(kept.current).toEqual({ ...freshSettings, started: true, shelterName: 'Casa Luz' });
	});

	test('work in memory on a full tablet until there is room again', () => {
		const storage = fullStorage({ [settingsKey]: '{"shelterName":"Casa Luz"}' });
		const write = vi.spyOn(storage, 'setItem');
		const kept = new StoredSettings(() => storage);
		kept.change({ started: true });
		expect(kept.current).toMatchObject({ started: true, shelterName: 'Casa Luz' });
		expect(kept.remembers).toBe(false);

		write.mockImplementation(() => {});
		kept.change({ demonstration: true });
		expect(kept.remembers).toBe(true);
		expect(kept.current).toMatchObject({ started: true, demonstration: true });
	});
});
