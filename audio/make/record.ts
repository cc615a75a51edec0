import { doubtsAbout, type Figures } from './sound/doubts';
import { encode } from './sound/encode';
import { figuresOf } from './sound/measure';
import { edges, join, lengthenPauses, trim } from './sound/wave';
import { speak, type OpenModel } from './speak';
import type { Recipe } from './words/languages';
import { countSounds } from './words/phonemes';

/** A recording as it was made, and what the checks say about it. */
export interface Recorded {
	figures: Figures;
	doubts: string[];
	/** Why the first attempt was thrown away. */
	remadeFor: string[];
}

/** Other attempts are a little slower, then a little faster: another speed lands on other sounds. */
const otherTempos = [0.95, 1.05, 0.9, 1.1];

/** Speaks some words into an MP3 file; what fails a check is made again. */
export async function record(
	words: string,
	recipe: Recipe,
	openModel: OpenModel,
	file: string
): Promise<Recorded> {
	const sounds = await countSounds(words, recipe);
	const { inside, after } = recipe.pauses;
	const spoken = async (tempo: number) => {
		const waves = await speak(words, recipe, tempo, openModel);
		// Trimmed, each brings silence of its own.
		return join(
			waves.map((wave) => lengthenPauses(trim(wave), inside)),
			Math.max(0, after - edges)
		);
	};
	const attempt = async (tempo: number) => {
		const figures = figuresOf(await encode(await spoken(tempo), file), sounds);
		return { figures, doubts: doubtsAbout(figures, recipe.pace) };
	};

	const first = await attempt(1);
	let last = first;
	for (const tempo of otherTempos) {
		if (last.doubts.length === 0) break;
		last = await attempt(tempo);
	}
	return { ...last, remadeFor: last === first ? [] : first.doubts };
}
