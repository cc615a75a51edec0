import type { BuiltPack } from './build-pack';
import type { ClipStage, Coverage } from './coverage';
import type { ClipId } from '../lib/packs/pack';

/** How far every language of one pack has come: a row for each explainer, a column for each language. */
export function coverageTable(coverage: Coverage[]): string {
	const [first] = coverage;
	if (!first) return '';
	const head = [first.pack, ...coverage.map(({ code }) => code)];
	const rows = [...first.parts]
		.filter(([, clips]) => clips.length > 0)
		.map(([part, clips]) => [
			part === first.pack ? '(voice, topics)' : part,
			...coverage.map((language) => cell(language, clips))
		]);
	const stages: ClipStage[] = ['fresh', 'stale', 'unrecorded', 'unwritten'];
	const counts = stages.map((stage) => [
		stage,
		...coverage.map(({ clips }) => String(count([...clips.values()], stage)))
	]);
	const states = ['status', ...coverage.map(({ status }) => status)];
	return columns([head, ...rows, states, ...counts]);
}

/** `1102 recordings, 71.3 minutes, 17.2 MB with pictures` */
export function totals(packs: BuiltPack[]): string {
	const clips = packs.flatMap((pack) => pack.clips);
	const seconds = clips.reduce((sum, clip) => sum + clip.seconds, 0);
	const files = packs.flatMap((pack) => [...pack.files.values()]);
	const bytes = files.reduce((sum, file) => sum + file.length, 0);
	return `${clips.length} recordings, ${(seconds / 60).toFixed(1)} minutes, ${(bytes / 1e6).toFixed(1)} MB with pictures`;
}

function cell({ clips }: Coverage, of: ClipId[]): string {
	const fresh = count(
		of.map((clip) => clips.get(clip)),
		'fresh'
	);
	return fresh === of.length ? 'ok' : `${fresh}/${of.length}`;
}

function count(stages: (ClipStage | undefined)[], stage: ClipStage): number {
	return stages.filter((one) => one === stage).length;
}

function columns(rows: string[][]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	return rows
		.map((row) =>
			row
				.map((text, column) => text.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
