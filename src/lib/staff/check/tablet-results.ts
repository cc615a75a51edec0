import { daysBetween } from '../day';
import type { Measurements } from './measurements';
import type { Result } from './result';

/** What is said of the tablet itself. What an old engine lacks is amber, never red. PURE. */
const megabyte = 1_000_000;
/** With less than this a browser soon throws away what it stored. */
const leastSpace = 10 * megabyte;
/** Packs are checked anew every year: who sees one that is three years old has a wrong clock. */
const oldestPack = 3 * 365;
/** A pack may be dated where the day begins earlier. */
const timeZones = 1;
const lowBattery = 0.3;

export function clockResult({ today, packs }: Measurements): Result {
	const newest = packs.reduce((latest, { date }) => (date > latest ? date : latest), '');
	if (newest === '') {
		return { level: 'unknown', says: 'staff.check.clockAlone', values: { today: { day: today } } };
	}
	const values = { today: { day: today }, newest: { day: newest } };
	const age = daysBetween(newest, today);
	if (age < -timeZones) {
		return { level: 'red', says: 'staff.check.clockEarly', values, todo: 'staff.check.clockDo' };
	}
	if (age > oldestPack) {
		return { level: 'red', says: 'staff.check.clockLate', values, todo: 'staff.check.clockDo' };
	}
	return { level: 'good', says: 'staff.check.clock', values };
}

export function spaceResult({ freeSpace, files }: Measurements): Result {
	if (freeSpace === null) {
		return { level: 'unknown', says: 'staff.check.untold', todo: 'staff.check.untoldRoomDo' };
	}
	const values = { left: Math.floor(freeSpace / megabyte) };
	const said = { says: 'staff.check.room', values } as const;
	if (freeSpace < leastSpace) return { ...said, level: 'red', todo: 'staff.check.fullDo' };
	// New recordings are stored beside the old ones until they are whole.
	const isTight = freeSpace < (files?.bytes ?? 0);
	return isTight
		? { ...said, level: 'amber', todo: 'staff.check.tightDo' }
		: { ...said, level: 'good' };
}

export function persistentResult({ persistent }: Measurements): Result {
	if (persistent) return { level: 'good', says: 'staff.check.persistent' };
	return {
		level: 'amber',
		says: persistent === null ? 'staff.check.unpromised' : 'staff.check.notPromised',
		todo: 'staff.check.persistentDo'
	};
}

export function awakeResult({ awake }: Measurements): Result {
	if (awake === 'kept') return { level: 'good', says: 'staff.check.awake' };
	return {
		level: 'amber',
		says: awake === 'lacking' ? 'staff.check.sleeps' : 'staff.check.sleepsNow',
		todo: 'staff.check.awakeDo'
	};
}

export function screenResult({ fillsScreen }: Measurements): Result {
	return fillsScreen
		? { level: 'good', says: 'staff.check.screen' }
		: { level: 'amber', says: 'staff.check.window', todo: 'staff.check.windowDo' };
}

export function batteryResult({ battery }: Measurements): Result {
	if (!battery) {
		return { level: 'unknown', says: 'staff.check.untold', todo: 'staff.check.batteryDo' };
	}
	const values = { percent: Math.round(battery.level * 100) };
	if (battery.charging) return { level: 'good', says: 'staff.check.charging', values };
	return battery.level < lowBattery
		? { level: 'amber', says: 'staff.check.battery', values, todo: 'staff.check.batteryDo' }
		: { level: 'good', says: 'staff.check.battery', values };
}
