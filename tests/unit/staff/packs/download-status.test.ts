import { describe, expect, test } from 'vitest';
import { recordingsOf, type Installation } from '$lib/staff/packs/download-status';

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
	] as const)('is %s', (standing, packs) => {
		const installation = packs && { ...packs, missing: [...packs.missing] };
		expect(recordingsOf(installation, 'shell').standing).toBe(standing);
	});

	test('is waiting for the pages where only these are not stored', () => {
		const whole = { ...half, progress: { done: 9, total: 9 } };
		expect(recordingsOf(whole, 'no').standing).toBe('pages');
	});

	test('is ready once all is stored, even when the server was asked again in vain', () => {
		expect(recordingsOf({ ...half, trouble: 'unreachable' }, 'ready').standing).toBe('ready');
	});

	test('is ready, and says that the site was refused', () => {
		const packs: Installation = { ...half, trouble: 'unsigned' };
		expect(recordingsOf(packs, 'ready')).toMatchObject({ standing: 'ready', refused: true });
		expect(recordingsOf(half, 'ready').refused).toBeUndefined();
	});

	test('counts what is there', () => {
		expect(recordingsOf(half, 'shell')).toMatchObject({ stored: 2, all: 9 });
	});
});
