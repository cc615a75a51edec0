import type { Facts, Tone } from './measurements';
import { decodingLine, filesLine, offlineLine } from './file-results';
import type { Level, Said } from './result';
import {
	awakeLine,
	batteryLine,
	clockLine,
	persistentLine,
	roomLine,
	screenLine
} from './tablet-results';

export interface Line extends Said {
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
const levels: Level[] = ['red', 'amber', 'unknown', 'good'];

/** What the morning check says of the facts that it found. PURE. */
export function linesOf(facts: Facts): Line[] {
	const lines = subjects.map((about) => ({ about, ...saidOf[about](facts) }));
	// Old engines shuffle what a sort finds equal.
	return levels.flatMap((level) => lines.filter((line) => line.level === level));
}

/** The one picture. What is only amber does not keep visitors from hearing. */
export function verdictOf(lines: Pick<Line, 'level'>[]): 'green' | 'red' {
	return lines.some(({ level }) => level === 'red') ? 'red' : 'green';
}

const saidOf: Record<Line['about'], (facts: Facts) => Said> = {
	tone: ({ tone }) => tones[tone],
	files: filesLine,
	decoding: decodingLine,
	offline: offlineLine,
	clock: clockLine,
	room: roomLine,
	persistent: persistentLine,
	awake: awakeLine,
	screen: screenLine,
	battery: batteryLine,
	version: ({ version, packs }) => ({
		level: 'good',
		says: 'staff.check.version',
		values: {
			version,
			packs: packs.map((pack) => `${pack.id} ${pack.version} (${pack.date})`).join(', ') || '–'
		}
	})
};

const tones: Record<Tone, Said> = {
	heard: { level: 'good', says: 'staff.check.heard' },
	unheard: { level: 'red', says: 'staff.check.unheard', todo: 'staff.check.unheardDo' },
	blocked: { level: 'red', says: 'staff.check.blocked', todo: 'staff.check.blockedDo' },
	missing: { level: 'red', says: 'staff.check.toneless', todo: 'staff.check.tonelessDo' },
	unasked: { level: 'unknown', says: 'staff.check.unasked', todo: 'staff.check.unaskedDo' }
};
