import { buildPack, type BuiltPack } from './build-pack';
import { coverageOf, isWhole, noteGaps, type Coverage } from './coverage';
import { drawPictures } from './draw-pictures';
import { lineOf, Problems } from './problem';
import { readContent } from './read-content';
import { table, totals } from './table';
import { writePacks } from './write-packs';

export interface Order {
	/** The content folder: a folder for each pack. */
	content: string;
	/** Where the built packs belong. */
	out: string;
	/** A folder for unfinished work, on the same disk as `out`. */
	scratch: string;
	/** Offer what is there, gaps or not. For development only. */
	allowGaps: boolean;
}

/** What became of it, in lines to be printed. */
export interface Outcome {
	built: boolean;
	lines: string[];
}

/** Reads, checks and builds all packs of a content folder; or says everything that is in the way. */
export function buildPacks({ content, out, scratch, allowGaps }: Order): Outcome {
	const problems = new Problems();
	const library = readContent(content, problems);
	const coverage = coverageOf(library);
	noteGaps(coverage, problems);
	const drawn = library.map((pack) => drawPictures(pack, problems));
	const tables = library.map(({ id }) => `${table(of(id, coverage))}\n`);

	const told = problems.list.map((problem) => `problem: ${lineOf(problem)}`);
	const inTheWay = problems.list.filter(({ unfinished }) => !unfinished || !allowGaps);
	if (inTheWay.length > 0) {
		const count = `${inTheWay.length} problem${inTheWay.length === 1 ? '' : 's'}`;
		return { built: false, lines: [...tables, ...told, `Nothing was built: ${count}.`] };
	}

	const offered = coverage.filter((language) => allowGaps || isWhole(language));
	const packs = library.map((pack, index) =>
		buildPack(pack, of(pack.id, offered), drawn[index] ?? new Map())
	);
	const written = writePacks(packs, out, scratch);
	return {
		built: true,
		lines: [
			...tables,
			...told,
			...coverage.filter((language) => !isWhole(language)).map((gap) => gapLine(gap, allowGaps)),
			`${totals(packs)} in ${out}${written ? '' : ' (nothing has changed)'}`,
			...warnings(packs, allowGaps)
		]
	};
}

function of(pack: string, coverage: Coverage[]): Coverage[] {
	return coverage.filter((language) => language.pack === pack);
}

function gapLine({ pack, code, clips }: Coverage, allowGaps: boolean): string {
	const missing = [...clips.values()].filter((stage) => stage !== 'fresh').length;
	const what = `${code} is not whole in ${pack}: ${missing} of ${clips.size} clips are not ready`;
	return allowGaps ? `GAPS: ${what}, and it is offered all the same` : `left out: ${what}`;
}

function warnings(packs: BuiltPack[], allowGaps: boolean): string[] {
	if (allowGaps) {
		return ['FAROL_ALLOW_GAPS IS SET: FOR DEVELOPMENT ONLY. THIS BUILD MAY FALL SILENT.'];
	}
	const dumb = packs.filter(({ manifest }) => Object.keys(manifest.languages).length === 0);
	return dumb.map(
		({ manifest }) => `warning: ${manifest.id} has no whole language, so nothing is offered`
	);
}
