import type { ClipId } from '../lib/packs/pack';
import { isFresh } from './fresh';
import type { Problems } from './problem';
import { explainerClips, requiredClips } from './required-clips';
import type { SourceLanguage, SourcePack } from './source';

/** How far one clip of one language has come. */
export type ClipStage = 'fresh' | 'stale' | 'unrecorded' | 'unwritten';

/** How far one language of one pack has come. */
export interface Coverage {
	pack: string;
	code: string;
	status: 'draft' | 'released';
	clips: Map<ClipId, ClipStage>;
	/** The clips of each explainer; those of no explainer under the pack's own name. */
	parts: Map<string, ClipId[]>;
}

/** How far every language of every pack has come. */
export function coverageOf(library: SourcePack[]): Coverage[] {
	return library.flatMap((pack) => {
		const required = requiredClips(pack, library);
		const parts = partsOf(pack, required);
		return pack.languages.map((language) => ({
			pack: pack.id,
			code: language.code,
			status: language.status,
			clips: new Map(required.map((clip) => [clip, stageOf(language, clip)])),
			parts
		}));
	});
}

export function isWhole({ clips }: Coverage): boolean {
	return [...clips.values()].every((stage) => stage === 'fresh');
}

/** Whether there is anything to hear at all. */
export function isBegun({ clips }: Coverage): boolean {
	return [...clips.values()].some((stage) => stage === 'fresh' || stage === 'stale');
}

/** A gap is silence: a released language may not have one. */
export function noteGaps(coverage: Coverage[], problems: Problems) {
	for (const { pack, code, status, clips } of coverage) {
		if (status === 'draft') continue;
		for (const [clip, stage] of clips) {
			const script = `${pack}/scripts/${code}.json`;
			const folder = `${pack}/recordings/${code}`;
			// A broken file has been told already, with what to do.
			const causes = [script, `${folder}/takes.json`, `${folder}/${clip}.mp3`];
			if (stage === 'fresh' || causes.some((file) => problems.concern(file, clip))) continue;
			problems.unfinishedIn(stage === 'unwritten' ? script : folder)(whatToDo[stage], clip);
		}
	}
}

/** A kiosk without any whole language could say nothing at all. Told only when that is all there is to say. */
export function noteDumbness(coverage: Coverage[], problems: Problems) {
	const packs = [...new Set(coverage.map(({ pack }) => pack))];
	const codes = [...new Set(coverage.map(({ code }) => code))];
	const isWholeIn = (pack: string, code: string) =>
		coverage.some((one) => one.pack === pack && one.code === code && isWhole(one));
	if (codes.some((code) => packs.every((pack) => isWholeIn(pack, code)))) return;
	if (problems.list.length > 0) return;
	problems.unfinishedIn('interface/pack.json')('no language is whole in every pack; finish one');
}

const whatToDo = {
	unwritten: 'has no words, in a released language; write them',
	unrecorded: 'has no recording, in a released language; record it',
	stale: 'its words have changed since it was recorded, in a released language; record it again'
};

function stageOf(language: SourceLanguage, clip: ClipId): ClipStage {
	const line = language.lines.get(clip);
	const recording = language.recordings.get(clip);
	if (!line) return 'unwritten';
	if (!recording) return 'unrecorded';
	return isFresh(line, recording.take) ? 'fresh' : 'stale';
}

function partsOf(pack: SourcePack, required: ClipId[]): Map<string, ClipId[]> {
	const explainers = pack.topics.flatMap((topic) => topic.explainers);
	const parts = new Map(explainers.map((explainer) => [explainer.id, explainerClips(explainer)]));
	const taken = new Set([...parts.values()].flat());
	return new Map([[pack.id, required.filter((clip) => !taken.has(clip))], ...parts]);
}
