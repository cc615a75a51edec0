import { replacements, type Replacement } from './replacements';

/** Phonemes come from espeak-ng; a language with rules of its own becomes another `from`. */
export interface Phonemiser {
	from: 'espeak-ng';
	voice: string;
	replacements: Replacement[];
}

/** How a language is spoken. Another engine becomes another kind of recipe. */
export interface Recipe {
	engine: 'kokoro-v1.0-int8';
	/** The name of a file in `styles/`. */
	style: string;
	/** Who is named in `takes.json`. */
	speaker: string;
	phonemiser: Phonemiser;
	/** Smaller is slower. */
	speed: number;
	/** Usual seconds of sound per phoneme; outside, the voice stopped early or ran on. */
	pace: { least: number; most: number };
}

/** The languages that can be made, each with the recipe that was tried and heard. */
export const recipes: Partial<Record<string, Recipe>> = {
	en: {
		engine: 'kokoro-v1.0-int8',
		style: 'af_heart',
		speaker: 'Kokoro af_heart',
		phonemiser: { from: 'espeak-ng', voice: 'en-us', replacements: replacements.english },
		speed: 0.9,
		pace: { least: 0.05, most: 0.11 }
	},
	es: {
		engine: 'kokoro-v1.0-int8',
		style: 'ef_dora',
		speaker: 'Kokoro ef_dora',
		phonemiser: { from: 'espeak-ng', voice: 'es-419', replacements: replacements.spanish },
		speed: 0.9,
		pace: { least: 0.05, most: 0.1 }
	}
};
