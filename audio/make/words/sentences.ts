/** A stretch of words up to a pause, and the mark that makes the pause (empty when there is none). */
export interface Part {
	words: string;
	mark: string;
}

/**
 * The sentences of a line, each in parts that end at punctuation.
 * espeak-ng swallows punctuation, so each part is spoken to it alone and its mark is put back after.
 */
export function sentencesOf(line: string): Part[][] {
	const sentences: Part[][] = [];
	let sentence: Part[] = [];

	for (const part of partsOf(line)) {
		sentence.push(part);
		if (endsSentence(part)) {
			sentences.push(sentence);
			sentence = [];
		}
	}
	if (sentence.length > 0) sentences.push(sentence);
	return sentences;
}

/** The words and marks of a sentence, for an engine that reads them itself. */
export function textOf(sentence: Part[]): string {
	return sentence.map(({ words, mark }) => words + mark).join(' ');
}

/** A mark counts where a space or the end follows: not in "1,500", "4.5" or "10:30". */
const pause = /([,.;:!?…،؛؟]+)(?=["”»)]*(?:\s|$))["”»)]*/u;

/** Arabic marks are turned round; the voice knows only the others. */
const turned: Partial<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?' };

function partsOf(line: string): Part[] {
	const pieces = line.split(pause);
	const parts: Part[] = [];
	for (let i = 0; i < pieces.length; i += 2) {
		const words = (pieces[i] ?? '').trim();
		const written = pieces[i + 1]?.at(-1) ?? '';
		const mark = turned[written] ?? written;
		if (words !== '') parts.push({ words, mark });
	}
	return parts;
}

/** The point after a single letter belongs to an abbreviation: "U. S. C. I. S." is one breath. */
function endsSentence({ words, mark }: Part): boolean {
	if (mark === '!' || mark === '?' || mark === '…') return true;
	return mark === '.' && !/(?:^|\s)\p{L}$/u.test(words);
}
