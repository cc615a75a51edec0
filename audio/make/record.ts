import { readStyle, type Speak } from './model';
import { doubtsAbout, type Figures } from './sound/doubts';
import { encode } from './sound/encode';
import { figuresOf } from './sound/measure';
import { join, trim } from './sound/wave';
import { askEspeak } from './words/ask-espeak';
import type { Recipe } from './words/languages';
import { countPhonemes, phonemesOf } from './words/phonemes';
import { tokensOf } from './words/tokens';

/** A recording as it was made, and what the checks say about it. */
export interface Recorded {
	figures: Figures;
	doubts: string[];
	/** Why the first attempt was thrown away. */
	remadeFor: string[];
}

const betweenSentences = 0.25;
/** The second attempt is a little slower: another speed lands on other sounds. */
const secondSpeed = 0.95;

/** Speaks some words into an MP3 file; what fails a check is made once more. */
export async function record(
	words: string,
	recipe: Recipe,
	speak: Speak,
	file: string
): Promise<Recorded> {
	const phonemes = await phonemesOf(words, recipe.phonemiser, askEspeak);
	const attempt = async (speed: number) => {
		const heard = await encode(await waveOf(phonemes, recipe.style, speed, speak), file);
		const figures = figuresOf(heard, countPhonemes(phonemes.join(' ')));
		return { figures, doubts: doubtsAbout(figures, recipe.pace) };
	};

	const first = await attempt(recipe.speed);
	if (first.doubts.length === 0) return { ...first, remadeFor: [] };
	const second = await attempt(recipe.speed * secondSpeed);
	return { ...second, remadeFor: first.doubts };
}

async function waveOf(phonemes: string[], styleName: string, speed: number, speak: Speak) {
	const style = readStyle(styleName);
	const waves: Float32Array[] = [];
	for (const sentence of phonemes) {
		waves.push(trim(await speak(tokensOf(sentence), style, speed)));
	}
	return join(waves, betweenSentences);
}
