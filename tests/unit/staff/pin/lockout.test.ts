import { describe, expect, test } from 'vitest';
import {
	lockoutAt,
	noLockout,
	readLockout,
	afterWrongPin,
	type Lockout
} from '$lib/staff/pin/lockout';
import { StoredLockout } from '$lib/staff/pin/stored-lockout';
import { brokenStorage, fakeStorage } from '../../store/fake-storage';

const noon = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;

function afterWrong(times: number, now = noon): Lockout {
	let lockout = noLockout;
	for (let time = 0; time < times; time++) lockout = afterWrongPin(lockout, now);
	return lockout;
}

describe('the lockout', () => {
	test.each([
		[1, 0],
		[2, 0],
		[3, 5],
		[4, 15],
		[5, 30],
		[6, 60],
		[7, 120],
		[8, 300],
		[9, 300],
		[50, 300]
	])('after %i wrong PINs stays shut for %i seconds', (times, seconds) => {
		expect(afterWrong(times).wait).toBe(seconds * 1000);
	});

	test('opens again as time passes', () => {
		expect(lockoutAt(afterWrong(3), noon + 2000).wait).toBe(3000);
		expect(lockoutAt(afterWrong(3), noon + 5000).wait).toBe(0);
	});

	test('waits no less after the clock was set back', () => {
		const back = lockoutAt(afterWrong(6), noon - hour);
		expect(back.wait).toBe(60_000);
		expect(lockoutAt(back, noon - hour + 20_000).wait).toBe(40_000);
	});

	test.each([null, 7, 'x', {}, { wrong: -1, wait: 0, seen: 0 }, { wrong: 1, wait: '5', seen: 0 }])(
		'takes %j for no record',
		(stored) => {
			expect(readLockout(stored)).toEqual(noLockout);
		}
	);

	test('never waits longer than five minutes, whatever was stored', () => {
		expect(readLockout({ wrong: 9, wait: 1e12, seen: noon }).wait).toBe(300_000);
	});
});

describe('the stored lockout', () => {
	test('remembers wrong PINs over a reload', () => {
		const storage = fakeStorage();
		const before = new StoredLockout(
			() => storage,
			() => noon
		);
		for (let time = 0; time < 3; time++) before.tried();

		const after = new StoredLockout(
			() => storage,
			() => noon + 1000
		);
		expect(after.left()).toBe(4000);
		after.tried();
		expect(after.left()).toBe(15_000);
	});

	test('is not fooled by a reload with the clock set back', () => {
		const storage = fakeStorage();
		const before = new StoredLockout(
			() => storage,
			() => noon
		);
		for (let time = 0; time < 5; time++) before.tried();

		expect(
			new StoredLockout(
				() => storage,
				() => noon - hour
			).left()
		).toBe(30_000);
		expect(
			new StoredLockout(
				() => storage,
				() => noon - hour + 10_000
			).left()
		).toBe(20_000);
	});

	test('forgets them once the PIN was right', () => {
		const storage = fakeStorage();
		const lockout = new StoredLockout(
			() => storage,
			() => noon
		);
		for (let time = 0; time < 4; time++) lockout.tried();
		lockout.reset();

		lockout.tried();
		expect(lockout.left()).toBe(0);
	});

	test('counts in memory where storage is forbidden', () => {
		const lockout = new StoredLockout(brokenStorage, () => noon);
		for (let time = 0; time < 3; time++) lockout.tried();
		expect(lockout.left()).toBe(5000);
	});

	test('starts anew when its record is spoilt', () => {
		const lockout = new StoredLockout(
			() => fakeStorage({ 'farol.door': '{"wrong":' }),
			() => noon
		);
		expect(lockout.left()).toBe(0);
	});
});
