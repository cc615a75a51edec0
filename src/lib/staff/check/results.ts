import type { Measurements, Tone } from './measurements';
import { decodingResult, filesResult, offlineResult } from './file-results';
import type { Severity, Result } from './result';
import {
	awakeResult,
	batteryResult,
	clockResult,
	persistentResult,
	spaceResult,
	screenResult
} from './tablet-results';

export interface ItemResult extends Result {
	about: (typeof subjects)[number];
}

/** Everything that is looked at, in the order in which it matters. */
const subjects = [
	'tone',
	'files',
	'decoding',
	'offline',
	'clock',
	'room',
	'persistent',
	'awake',
	'screen',
	'battery',
	'version'
] as const;

/** The worst first, as a night shift has to read them. */
const severities: Severity[] = ['red', 'amber', 'unknown', 'good'];

/** What the morning check says of the measurements that it found. PURE. */
export function resultsOf(measurements: Measurements): ItemResult[] {
	const results = subjects.map((about) => ({ about, ...resultOf[about](measurements) }));
	// Old engines shuffle what a sort finds equal.
	return severities.flatMap((level) => results.filter((result) => result.level === level));
}

/** The one picture. What is only amber does not keep visitors from hearing. */
export function verdictOf(results: Pick<ItemResult, 'level'>[]): 'green' | 'red' {
	return results.some(({ level }) => level === 'red') ? 'red' : 'green';
}

const resultOf: Record<ItemResult['about'], (measurements: Measurements) => Result> = {
	tone: ({ tone }) => tones[tone],
	files: filesResult,
	decoding: decodingResult,
	offline: offlineResult,
	clock: clockResult,
	room: spaceResult,
	persistent: persistentResult,
	awake: awakeResult,
	screen: screenResult,
	battery: batteryResult,
	version: ({ version, packs }) => ({
		level: 'good',
		says: 'staff.check.version',
		values: {
			version,
			packs: packs.map((pack) => `${pack.id} ${pack.version} (${pack.date})`).join(', ') || '–'
		}
	})
};

const tones: Record<Tone, Result> = {
	heard: { level: 'good', says: 'staff.check.heard' },
	unheard: { level: 'red', says: 'staff.check.unheard', todo: 'staff.check.unheardDo' },
	blocked: { level: 'red', says: 'staff.check.blocked', todo: 'staff.check.blockedDo' },
	missing: { level: 'red', says: 'staff.check.toneless', todo: 'staff.check.tonelessDo' },
	unasked: { level: 'unknown', says: 'staff.check.unasked', todo: 'staff.check.unaskedDo' }
};
