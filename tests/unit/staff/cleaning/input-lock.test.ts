import { describe, expect, test } from 'vitest';
import { lockInput } from '$lib/staff/cleaning/input-lock';

const page = new EventTarget() as unknown as Window;

function doneTo(doing: string): boolean {
	return page.dispatchEvent(new Event(doing, { cancelable: true }));
}

describe('a locked page', () => {
	test.each([
		'touchstart',
		'touchmove',
		'click',
		'wheel',
		'keydown',
		'contextmenu',
		'gesturestart'
	])('refuses %s, and hears it again when the lock ends', (doing) => {
		let heard = 0;
		const unlock = lockInput(page);
		page.addEventListener(doing, () => (heard += 1));
		expect(doneTo(doing)).toBe(false);
		expect(heard).toBe(0);
		unlock();
		expect(doneTo(doing)).toBe(true);
		expect(heard).toBe(1);
	});

	test('does not try to refuse what cannot be refused: a scroll that has begun', () => {
		const unlock = lockInput(page);
		const begun = new Event('touchstart', { cancelable: false });
		let tried = false;
		begun.preventDefault = () => {
			tried = true;
		};
		page.dispatchEvent(begun);
		expect(tried).toBe(false);
		unlock();
	});
});
