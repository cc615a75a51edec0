import { buildPack } from './build-pack';
import { coverageOf, isBegun, isWhole, noteDumbness, noteGaps, type Coverage } from './coverage';
import { drawPictures } from './draw-pictures';
import { paceLines } from './pace';
import { brief, lineOf, Problems } from './problem';
import { readContent } from './read-content';
import type { Sign } from './signing';
import { coverageTable, totals } from './table';
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
	/** Signs the manifests, where the network of shelters has a key. */
	sign?: Sign | null;
}

/** What became of it, in lines to be printed. */
export interface BuildResult {
	built: boolean;
	lines: string[];
}

/** Reads, checks and builds all packs of a content folder; or says everything that is in the way. */
export function buildPacks({ content, out, scratch, allowGaps, sign }: Order): BuildResult {
	const problems = new Problems();
	const library = readContent(content, problems);
	const coverage = coverageOf(library);
	noteGaps(coverage, problems);
	const drawn = drawPictures(content, library, problems);
	noteDumbness(coverage, problems);

	const offered = coverage.filter(
		(language) => isWhole(language) || (allowGaps && isBegun(language))
	);
	const told = (allowGaps ? brief(problems.list) : problems.list.map(lineOf)).map(
		(line) => `problem: ${line}`
	);
	const lines = [
		...library.map(({ id }) => `${coverageTable(of(id, coverage))}\n`),
		...paceLines(library),
		...told,
		...coverage.filter((language) => !isWhole(language)).map((gap) => gapLine(gap, offered))
	];
	const inTheWay = problems.list.filter(({ unfinished }) => !unfinished || !allowGaps).length;
	if (inTheWay > 0) {
		const count = `${inTheWay} problem${inTheWay === 1 ? '' : 's'}`;
		return { built: false, lines: [...lines, `Nothing was built: ${count}.`] };
	}

	const packs = library.map((pack, index) =>
		buildPack(pack, of(pack.id, offered), drawn[index] ?? new Map())
	);
	const written = writePacks(packs, out, scratch, sign);
	lines.push(`${totals(packs)} in ${out}${written ? '' : ' (nothing has changed)'}`);
	return { built: true, lines: allowGaps ? [...lines, loudWarning] : lines };
}

function of(pack: string, coverage: Coverage[]): Coverage[] {
	return coverage.filter((language) => language.pack === pack);
}

function gapLine(language: Coverage, offered: Coverage[]): string {
	const { pack, code, clips } = language;
	const missing = [...clips.values()].filter((stage) => stage !== 'fresh').length;
	const what = `${code} is not whole in ${pack}: ${missing} of ${clips.size} clips are not ready`;
	return offered.includes(language) ? `GAPS: ${what}, and it is offered` : `left out: ${what}`;
}

const loudWarning =
	'FAROL_ALLOW_GAPS IS SET: FOR DEVELOPMENT ONLY. THIS KIOSK MAY FALL SILENT, OR SAY OTHER WORDS THAN IT SHOWS.';
