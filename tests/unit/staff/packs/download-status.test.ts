import { describe, expect, test } from 'vitest';
import { downloadOf, type Installation } from '$lib/staff/packs/download-status';

const half: Installation = { progress: { done: 2, total: 9 }, trouble: null, missing: [] };

describe('how far the recordings are', () => {
	test.each([
		['unknown', null],
		['unknown', { ...half, progress: { done: 0, total: 0 } }],
		['working', half],
		['waiting', { ...half, trouble: 'unreachable' }],
		['full', { ...half, trouble: 'full' }],
		['broken', { ...half, trouble: 'broken' }],
		['missing', { ...half, trouble: 'wrong' }],
		['missing', { ...half, missing: ['/packs/x.mp3'] }],
		['unsigned', { ...half, trouble: 'unsigned' }],
		['gone', { ...half, progress: { done: 9, total: 9 } }]
	] as const)('is %s', (status, packs) => {
		const installation = packs && { ...packs, missing: [...packs.missing] };
		expect(downloadOf(installation, 'shell').status).toBe(status);
	});

	test('is waiting for the pages where only these are not stored', () => {
		const whole = { ...half, progress: { done: 9, total: 9 } };
		expect(downloadOf(whole, 'no').status).toBe('pages');
	});

	test('is ready once all is stored, even when the server was asked again in vain', () => {
		expect(downloadOf({ ...half, trouble: 'unreachable' }, 'ready').status).toBe('ready');
	});

	test('is ready, and says that the site was refused', () => {
		const packs: Installation = { ...half, trouble: 'unsigned' };
		expect(downloadOf(packs, 'ready')).toMatchObject({ status: 'ready', refused: true });
		expect(downloadOf(half, 'ready').refused).toBeUndefined();
	});

	test('counts what is there', () => {
		expect(downloadOf(half, 'shell')).toMatchObject({ stored: 2, all: 9 });
	});
});
