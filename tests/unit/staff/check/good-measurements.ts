import type { Measurements, FoundFiles } from '$lib/staff/check/measurements';

export const goodFiles: FoundFiles = {
	languages: 2,
	count: 12,
	bytes: 20_000_000,
	missing: [],
	damaged: [],
	decoded: 2,
	undecodable: []
};

/** A tablet on which all is well. */
export const goodMeasurements: Measurements = {
	tone: 'heard',
	files: goodFiles,
	refusal: null,
	decodes: true,
	offline: 'ready',
	download: 'ready',
	today: '2026-11-21',
	packs: [{ id: 'tiny', version: '1', date: '2026-10-01' }],
	freeSpace: 500_000_000,
	persistent: true,
	awake: 'kept',
	fillsScreen: true,
	shellTrouble: null,
	battery: { level: 0.8, charging: false },
	version: 'abc'
};
