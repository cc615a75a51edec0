import type { StorageDoor } from '../../../src/lib/store/stored-settings.svelte';

/** `localStorage` without a browser. */
export function fakeStorage(stored: Record<string, string> = {}): ReturnType<StorageDoor> {
	const items = new Map(Object.entries(stored));
	return {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value)
	};
}

/** A browser that forbids storage: already looking at it throws. */
export const brokenStorage: StorageDoor = () => {
	throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** A tablet whose storage is full. */
export function fullStorage(stored: Record<string, string> = {}): ReturnType<StorageDoor> {
	return {
		...fakeStorage(stored),
		setItem() {
			throw new DOMException('Full.', 'QuotaExceededError');
		}
	};
}
