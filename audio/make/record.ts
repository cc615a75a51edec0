import { doubtsAbout, type Figures } from './sound/doubts';
import { encode } from './sound/encode';
import { figuresOf } from './sound/measure';
import { join, trim } from './sound/wave';
import { utter, type OpenModel } from './utter';
import type { Recipe } from './words/languages';
import { countSounds } from './words/phonemes';

/** A recording as it was made, and what the checks say about it. */
export interface Recorded {
	figures: Figures;
	doubts: string[];
	/** Why the first attempt was thrown away. */
	remadeFor: string[];
}

const betweenSentences = 0.25;
/** The second attempt is a little slower: another speed lands on other sounds. */
const secondTempo = 0.95;

/** Speaks some words into an MP3 file; what fails a check is made once more. */
export async function record(
	words: string,
	recipe: Recipe,
	openModel: OpenModel,
	file: string
): Promise<Recorded> {
	const sounds = await countSounds(words, recipe);
	const attempt = async (tempo: number) => {
		const waves = await utter(words, recipe, tempo, openModel);
		const figures = figuresOf(await encode(join(waves.map(trim), betweenSentences), file), sounds);
		return { figures, doubts: doubtsAbout(figures, recipe.pace) };
	};

	const first = await attempt(1);
	if (first.doubts.length === 0) return { ...first, remadeFor: [] };
	const second = await attempt(secondTempo);
	return { ...second, remadeFor: first.doubts };
}
