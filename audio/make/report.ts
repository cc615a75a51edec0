import type { Takes, Work } from './library/takes';

/** What a run found out about one clip. */
export interface Remark {
	clip: string;
	why: string[];
}

/** What a run did to one pack in one language. */
export interface Report {
	made: string[];
	remade: Remark[];
	doubtful: Remark[];
	failed: Remark[];
	removed: string[];
	/** Clips whose words differ and whose bytes do not. */
	alike: string[][];
}

/** One line of figures: clips, minutes, MB, loudness range and peak. */
export function figuresOf(takes: Takes, bytes: number): string {
	const all = Object.values(takes);
	if (all.length === 0) return 'no recordings';
	const minutes = all.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
	const lufs = all.map((take) => take.lufs);
	const peak = Math.max(...all.map((take) => take.peak));
	return [
		`${all.length} clips`,
		`${minutes.toFixed(1)} minutes`,
		`${(bytes / 1e6).toFixed(2)} MB`,
		`${Math.min(...lufs).toFixed(2)} to ${Math.max(...lufs).toFixed(2)} LUFS`,
		`peak ${peak.toFixed(2)} dBTP`
	].join(', ');
}

/** What a run has to say beside the figures, one line each. */
export function remarksOf(report: Report): string[] {
	return [
		...count('made', report.made.length),
		...count('removed, because their lines are gone', report.removed.length),
		...list('remade', report.remade),
		...list('DOUBTFUL', report.doubtful),
		...list('FAILED', report.failed),
		...report.alike.map((clips) => `DOUBTFUL ${clips.join(', ')}: the same sound for other words`)
	];
}

/** What there is to do, one line for each kind. */
export function linesOfWork({ missing, stale, waiting, left }: Work, older: string[]): string[] {
	return [
		...named('missing', missing),
		...named('stale', stale),
		...named('stale, and waiting for the person who spoke them', waiting),
		...named('left over from lines that are gone', left),
		...named('made by another voice or engine, could be remade', older)
	];
}

function count(what: string, number: number): string[] {
	return number === 0 ? [] : [`${what}: ${number}`];
}

function list(what: string, remarks: Remark[]): string[] {
	return remarks.map(({ clip, why }) => `${what} ${clip}: ${why.join('; ')}`);
}

function named(what: string, clips: string[]): string[] {
	return clips.length === 0 ? [] : [`${what} (${clips.length}): ${clips.join(' ')}`];
}
