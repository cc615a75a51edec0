import { askEspeak } from './ask-espeak';
import type { Phonemiser, Recipe } from './languages';
import { toKokoro } from './replacements';
import { sentencesOf, type Part } from './sentences';

/** Asks a phonemiser how some words without punctuation sound. */
export type AskPhonemes = (words: string, voice: string) => Promise<string>;

/** The voice is best in sentences below this length; a longer one is spoken in two breaths. */
export const longestSentence = 200;

/** The phonemes of a line, one string for each breath, punctuation put back. */
export async function phonemesOf(
	line: string,
	phonemiser: Phonemiser,
	ask: AskPhonemes
): Promise<string[]> {
	const sentences = sentencesOf(line.normalize('NFC'));
	const breaths = await Promise.all(
		sentences.map(async (parts) => {
			const spoken = await Promise.all(parts.map((part) => phonemesOfPart(part, phonemiser, ask)));
			return breathe(spoken);
		})
	);
	return breaths.flat();
}

/** How many sounds the voice of a recipe has to make for some words. */
export async function countSounds(words: string, recipe: Recipe): Promise<number> {
	switch (recipe.engine) {
		case 'kokoro-v1.0-int8':
			return countPhonemes((await phonemesOf(words, recipe.phonemiser, askEspeak)).join(' '));
		case 'rhvoice-1.8.0':
			// Russian writes almost a letter for a sound; its two signs have none.
			return countPhonemes(words.replace(/[ьъ]/giu, ''));
	}
}

/** How many sounds are in phonemes: letters, without stress, length, marks and spaces. */
export function countPhonemes(phonemes: string): number {
	return [...phonemes].filter((letter) => /\p{L}/u.test(letter) && !'ˈˌː'.includes(letter)).length;
}

async function phonemesOfPart({ words, mark }: Part, phonemiser: Phonemiser, ask: AskPhonemes) {
	if (phonemiser.from === 'own rules') return phonemiser.spell(words) + mark;
	const phonemes = await ask(words, phonemiser.voice);
	return toKokoro(phonemes, phonemiser.replacements) + mark;
}

function breathe(parts: string[]): string[] {
	const breaths: string[] = [];
	for (const part of parts) {
		const last = breaths.at(-1);
		const longer = last === undefined ? part : `${last} ${part}`;
		if (last === undefined || longer.length > longestSentence) breaths.push(part);
		else breaths[breaths.length - 1] = longer;
	}
	return breaths;
}
