import { describe, expect, test } from 'vitest';
import { countsKey, StoredCounts } from '$lib/staff/counts/stored-counts';
import { brokenStorage, fakeStorage, fullStorage } from '../../store/fake-storage';

const day = '2026-11-21';
const spanish = { what: 'languages', id: 'es' } as const;

describe('the kept counts', () => {
	test('add up what two tabs count', () => {
		const storage = fakeStorage();
		const [here, there] = [new StoredCounts(() => storage), new StoredCounts(() => storage)];
		here.add(day, spanish);
		there.add(day, spanish);
		here.add(day, spanish);
		expect(there.read().days[day]?.languages).toEqual({ es: 3 });
	});

	test.each(['', '{', 'null', '[]', '{"days":7}'])('begin anew when %j was stored', (text) => {
		const storage = fakeStorage({ [countsKey]: text });
		const counts = new StoredCounts(() => storage);
		expect(counts.read()).toEqual({ days: {} });
		counts.add(day, spanish);
		expect(counts.read().days[day]?.languages).toEqual({ es: 1 });
	});

	test('are gone once they are cleared', () => {
		const storage = fakeStorage();
		const counts = new StoredCounts(() => storage);
		counts.add(day, spanish);
		expect(counts.clear()).toBe(true);
		expect(storage.getItem(countsKey)).toBe('{"days":{}}');
	});

	test('tell whether there is room, and change nothing by asking', () => {
		const storage = fakeStorage();
		const counts = new StoredCounts(() => storage);
		counts.add(day, spanish);
		const before = storage.getItem(countsKey);
		expect(counts.canStore()).toBe(true);
		expect(storage.getItem(countsKey)).toBe(before);
	});

	test('stop without a word on a full tablet, and keep what they had', () => {
		const had = '{"days":{"2026-11-20":{"explainers":{},"languages":{"es":9}}}}';
		const storage = fullStorage({ [countsKey]: had });
		const counts = new StoredCounts(() => storage);
		counts.add(day, spanish);
		expect(storage.getItem(countsKey)).toBe(had);
		expect(counts.canStore()).toBe(false);
		expect(counts.clear()).toBe(false);
	});

	test('are none where storage is forbidden', () => {
		const counts = new StoredCounts(brokenStorage);
		counts.add(day, spanish);
		expect(counts.read()).toEqual({ days: {} });
		expect(counts.canStore()).toBe(false);
	});
});
