import type { Measurements } from './measurements';
import type { Result } from './result';

/** What is said of everything stored, and of whether the kiosk can do without a network. PURE. */
export function filesResult({ files, refusal, download }: Measurements): Result {
	if (!files) {
		return { level: 'red', says: 'staff.check.unstorable', todo: 'staff.check.unstorableDo' };
	}
	const { languages, count } = files;
	const [missing, damaged] = [files.missing.length, files.damaged.length];
	if (count > 0 && missing + damaged === 0) {
		return { level: 'good', says: 'staff.check.whole', values: { languages, count } };
	}
	return {
		level: 'red',
		says: count === 0 ? 'staff.check.empty' : 'staff.check.gaps',
		values: { missing, damaged, count },
		todo:
			refusal !== null
				? `staff.check.refused.${refusal}`
				: download === 'working'
					? 'staff.recordings.working'
					: 'staff.check.fetchDo'
	};
}

/** Bytes that the packer has checked and an engine that plays one of them: that is all that is proved. */
export function decodingResult({ decodes, files }: Measurements): Result {
	if (!decodes) {
		return { level: 'amber', says: 'staff.check.untried', todo: 'staff.check.untriedDo' };
	}
	const { decoded = 0, undecodable = [] } = files ?? {};
	if (undecodable.length) {
		return {
			level: 'red',
			says: 'staff.check.undecodable',
			values: { names: { languages: undecodable } },
			todo: 'staff.check.undecodableDo'
		};
	}
	if (decoded === 0) return { level: 'unknown', says: 'staff.check.undecoded' };
	return { level: 'good', says: 'staff.check.decoded', values: { count: decoded } };
}

export function offlineResult({ offline, shellTrouble, download }: Measurements): Result {
	if (offline === 'ready') return { level: 'good', says: 'staff.check.offline' };
	if (offline === 'no' && shellTrouble && shellTrouble.status > 0) {
		return {
			level: 'red',
			says: 'staff.check.shellLacks',
			values: { file: shellTrouble.url, status: shellTrouble.status },
			todo: 'staff.check.shellLacksDo'
		};
	}
	return { level: 'red', says: 'staff.check.online', todo: `staff.recordings.${download}` };
}
