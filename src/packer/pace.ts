import { edge } from '../lib/packs/recording-standard';
import { isFresh } from './fresh';
import type { Problems } from './problem';
import type { SourceLanguage, SourcePack } from './source';
import { syllablesIn } from './syllables';

/** How fast a language is spoken, over all its recordings but those with telephone numbers. */
export interface Pace {
	/** Null for a language whose writing we cannot count. */
	syllablesASecond: number | null;
	wordsAMinute: number;
}

/** Seconds of silence that every recording has around its words. */
const edges = edge.before + edge.after;

/** Less speech than this, in seconds, tells nothing about a language. */
const enough = 60;

/** Notes the languages that are spoken faster than their pack allows. */
export function checkPace(packs: SourcePack[], problems: Problems) {
	for (const { id, languages } of packs) {
		for (const { code, fastest } of languages) {
			const pace = paceOf(code, packs);
			if (!pace) continue;
			const note = problems.unfinishedIn(`${id}/recordings/${code}`);
			for (const [measure, unit] of units) {
				const limit = fastest[measure];
				const measured = pace[measure];
				if (limit === undefined || measured === null || measured <= limit) continue;
				const told = `${measured.toFixed(2)} ${unit} are spoken, and at most ${limit} may be`;
				note(`${told}; record it more slowly`);
			}
		}
	}
}

/** `es: 3.72 syllables a second, 128 words a minute`, for each language of which enough is recorded. */
export function paceLines(packs: SourcePack[]): string[] {
	const codes = new Set(packs.flatMap(({ languages }) => languages.map(({ code }) => code)));
	return [...codes].flatMap((code) => {
		const pace = paceOf(code, packs);
		if (!pace) return [];
		const told = units.flatMap(([measure, unit, digits]) => {
			const measured = pace[measure];
			return measured === null ? [] : [`${measured.toFixed(digits)} ${unit}`];
		});
		return [`pace of ${code}: ${told.join(', ')}`];
	});
}

/** Of all packs together; null where too little is recorded to tell. */
export function paceOf(code: string, packs: SourcePack[]): Pace | null {
	let seconds = 0;
	let words = 0;
	let syllables: number | null = 0;
	for (const pack of packs) {
		const telephones = new Set(
			pack.values.filter(({ isTelephone }) => isTelephone).map(({ id }) => id)
		);
		const language = pack.languages.find((one) => one.code === code);
		for (const { spoken, lasts } of language ? heardIn(language, telephones) : []) {
			seconds += lasts;
			words += spoken.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
			const counted = syllablesIn(spoken, code);
			syllables = syllables === null || counted === null ? null : syllables + counted;
		}
	}
	if (seconds < enough) return null;
	return {
		syllablesASecond: syllables === null ? null : syllables / seconds,
		wordsAMinute: (words / seconds) * 60
	};
}

/** What is spoken, and for how many seconds. A stale recording says other words than are written. */
function heardIn({ lines, recordings }: SourceLanguage, telephones: Set<string>) {
	return [...recordings].flatMap(([clip, { seconds, take }]) => {
		const line = lines.get(clip);
		if (!line || !isFresh(line, take) || line.values.some((id) => telephones.has(id))) return [];
		return [{ spoken: line.say ?? line.text, lasts: Math.max(0, seconds - edges) }];
	});
}

const units = [
	['syllablesASecond', 'syllables a second', 2],
	['wordsAMinute', 'words a minute', 0]
] as const;
