import type { Note, Problems } from './problem';
import { requiredClips } from './required-clips';
import type { SourcePack } from './source';

/**
 * Notes where the table of values and the lines disagree: one edit of the table must change the
 * words of every language, so no language may write a value by hand that another takes from there.
 */
export function checkValues(pack: SourcePack, library: SourcePack[], problems: Problems) {
	const note = problems.in(`${pack.id}/values.json`);
	const clips = new Set(requiredClips(pack, library));
	const codes = new Set(pack.languages.map(({ code }) => code));
	const used = new Set(
		pack.languages.flatMap(({ lines }) => [...lines.values()].flatMap(({ values }) => values))
	);
	for (const { id, words, cards } of pack.values) {
		const noteHere: Note = (what) => note(what, id);
		for (const card of cards) {
			if (!clips.has(card)) noteHere(`"cards" names ${card}, which is no clip of this pack`);
		}
		for (const { language } of words) {
			if (!codes.has(language)) noteHere(`pack.json names no language "${language}"`);
		}
		if (words.length > 0 && !used.has(id)) noteHere(`no line says {${id}}; take it out`);
	}
	for (const clip of clips) noteHandwritten(pack, clip, problems);
}

function noteHandwritten(pack: SourcePack, clip: string, problems: Problems) {
	const written = pack.languages.flatMap(({ code, lines }) => {
		const line = lines.get(clip);
		return line ? [{ code, values: line.values }] : [];
	});
	for (const id of new Set(written.flatMap(({ values }) => values))) {
		for (const { code, values } of written) {
			if (values.includes(id)) continue;
			const what = `does not say {${id}}, as the other languages do; write it so`;
			problems.in(`${pack.id}/scripts/${code}.json`)(what, clip);
		}
	}
}
