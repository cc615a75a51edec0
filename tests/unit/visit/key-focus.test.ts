import { expect, test } from 'vitest';
import { ledTo } from '$lib/visit/key-focus';

const at = (left: number, top: number) =>
	({
		getBoundingClientRect: () => ({ left, top, right: left + 96, bottom: top + 96 })
	}) as unknown as Element;

const [first, second, below] = [at(0, 0), at(200, 0), at(0, 200)] as const;
const buttons = [first, second, below];

test('keys begin with the first, and lead back to the last', () => {
	expect(ledTo(buttons, undefined, 'on')).toBe(first);
	expect(ledTo(buttons, undefined, 'ArrowDown')).toBe(first);
	expect(ledTo(buttons, undefined, 'before')).toBe(below);
});

test('one switch goes through all of them, and begins anew', () => {
	expect(ledTo(buttons, first, 'on')).toBe(second);
	expect(ledTo(buttons, below, 'on')).toBe(first);
	expect(ledTo(buttons, first, 'before')).toBe(below);
});

test('where nothing is ahead the same one is told again', () => {
	expect(ledTo(buttons, first, 'ArrowRight')).toBe(second);
	expect(ledTo(buttons, second, 'ArrowRight')).toBe(second);
});

test('what is not there any more is nowhere', () => {
	expect(ledTo(buttons, at(0, 0), 'on')).toBe(first);
	expect(ledTo([], undefined, 'on')).toBeUndefined();
});
