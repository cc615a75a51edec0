import { spellArabic } from './arabic';
import { spellDari } from './dari';
import { spellKreyol } from './kreyol';
import { replacements, type Replacement } from './replacements';

/** Where phonemes come from: espeak-ng, or rules of our own where it speaks a language badly. */
export type Phonemiser =
	| { from: 'espeak-ng'; voice: string; replacements: Replacement[] }
	| {
			from: 'own rules';
			/** The phonemes of the words up to a pause. A word that the rules cannot read throws. */
			spell: (words: string) => string;
	  };

/** How a language is spoken, by one engine or another. */
export type Recipe = KokoroRecipe | RhvoiceRecipe;

export interface KokoroRecipe extends Common {
	engine: 'kokoro-v1.0-int8';
	/** The name of a file in `styles/`. */
	style: string;
	phonemiser: Phonemiser;
	/** Smaller is slower. */
	speed: number;
}

/** RHVoice reads the words itself. It does not tell its version: this is Debian 12's. */
export interface RhvoiceRecipe extends Common {
	engine: 'rhvoice-1.8.0';
	/** The name of an installed voice. */
	voice: string;
	/** In percent; smaller is slower. */
	rate: number;
}

interface Common {
	/** Who is named in `takes.json`. */
	speaker: string;
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
	},
	fr: {
		engine: 'kokoro-v1.0-int8',
		style: 'ff_siwis',
		speaker: 'Kokoro ff_siwis',
		phonemiser: { from: 'espeak-ng', voice: 'fr-fr', replacements: replacements.french },
		speed: 0.9,
		pace: { least: 0.06, most: 0.12 }
	},
	'pt-BR': {
		engine: 'kokoro-v1.0-int8',
		style: 'pf_dora',
		speaker: 'Kokoro pf_dora',
		phonemiser: { from: 'espeak-ng', voice: 'pt-br', replacements: replacements.portuguese },
		speed: 0.9,
		pace: { least: 0.045, most: 0.1 }
	},
	ht: {
		engine: 'kokoro-v1.0-int8',
		style: 'ff_siwis',
		speaker: 'Kokoro ff_siwis',
		phonemiser: { from: 'own rules', spell: spellKreyol },
		speed: 0.9,
		pace: { least: 0.06, most: 0.13 }
	},
	ar: {
		engine: 'kokoro-v1.0-int8',
		style: 'hm_omega',
		speaker: 'Kokoro hm_omega',
		phonemiser: { from: 'own rules', spell: spellArabic },
		speed: 0.94,
		pace: { least: 0.06, most: 0.13 }
	},
	prs: {
		engine: 'kokoro-v1.0-int8',
		style: 'hf_alpha',
		speaker: 'Kokoro hf_alpha',
		phonemiser: { from: 'own rules', spell: spellDari },
		speed: 0.9,
		pace: { least: 0.06, most: 0.13 }
	},
	ru: {
		engine: 'rhvoice-1.8.0',
		voice: 'anna',
		speaker: 'RHVoice anna',
		rate: 90,
		pace: { least: 0.05, most: 0.12 }
	}
};
