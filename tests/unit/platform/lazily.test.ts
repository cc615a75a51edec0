import { expect, test } from 'vitest';
import { lazily } from '../../../src/lib/platform/lazily';

test('what is made lazily is made once, and not before somebody asks', async () => {
	let times = 0;
	const made = lazily(() => Promise.resolve({ number: ++times }));
	expect(times).toBe(0);
	expect(await made()).toBe(await made());
	expect(times).toBe(1);
});

test('what could not be made is tried again', async () => {
	let times = 0;
	const made = lazily(() =>
		++times === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(times)
	);
	await expect(made()).rejects.toThrow('no network');
	expect(await made()).toBe(2);
});
