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

/** At which of its own speeds the engine speaks a language. */
export function speedOf(recipe: Recipe): number {
	return recipe.engine === 'rhvoice-1.8.0' ? recipe.rate / 100 : recipe.speed;
}

/** How a language is spoken, by one engine or another. */
export type Recipe = KokoroRecipe | RhvoiceRecipe;

export interface KokoroRecipe extends Common {
	engine: 'kokoro-v1.0-int8';
	/** Names of files in `styles/`; of several, the mean of each row is taken. */
	styles: string[];
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

export interface Pauses {
	inside: number;
	after: number;
}

interface Common {
	/** Who is named in `takes.json`. */
	speaker: string;
	/** Seconds of silence at least, where the voice pauses inside a sentence and after one. */
	pauses: Pauses;
	/** Usual seconds of sound per phoneme; outside, the voice stopped early or ran on. */
	pace: { least: number; most: number };
}

const plain: Pauses = { inside: 0.35, after: 0.5 };

/** The languages that can be made, each with the recipe that was tried and heard. */
export const recipes: Partial<Record<string, Recipe>> = {
	en: {
		engine: 'kokoro-v1.0-int8',
		styles: ['af_heart'],
		speaker: 'Kokoro af_heart',
		phonemiser: { from: 'espeak-ng', voice: 'en-us', replacements: replacements.english },
		// Library and voice together stay within 130 words a minute by it; made at 0.64 before.
		speed: 0.6,
		pauses: plain,
		pace: { least: 0.065, most: 0.16 }
	},
	es: {
		engine: 'kokoro-v1.0-int8',
		styles: ['ef_dora'],
		speaker: 'Kokoro ef_dora',
		phonemiser: { from: 'espeak-ng', voice: 'es-419', replacements: replacements.spanish },
		speed: 0.66,
		pauses: plain,
		pace: { least: 0.05, most: 0.15 }
	},
	fr: {
		engine: 'kokoro-v1.0-int8',
		styles: ['ff_siwis'],
		speaker: 'Kokoro ff_siwis',
		phonemiser: { from: 'espeak-ng', voice: 'fr-fr', replacements: replacements.french },
		speed: 0.74,
		pauses: plain,
		pace: { least: 0.06, most: 0.18 }
	},
	'pt-BR': {
		engine: 'kokoro-v1.0-int8',
		styles: ['pf_dora'],
		speaker: 'Kokoro pf_dora',
		phonemiser: { from: 'espeak-ng', voice: 'pt-br', replacements: replacements.portuguese },
		speed: 0.67,
		pauses: plain,
		pace: { least: 0.045, most: 0.15 }
	},
	ht: {
		engine: 'kokoro-v1.0-int8',
		styles: ['ff_siwis'],
		speaker: 'Kokoro ff_siwis',
		phonemiser: { from: 'own rules', spell: spellKreyol },
		speed: 0.7,
		pauses: plain,
		pace: { least: 0.06, most: 0.19 }
	},
	ar: {
		engine: 'kokoro-v1.0-int8',
		styles: ['hm_omega', 'em_alex'],
		speaker: 'Kokoro hm_omega with em_alex',
		phonemiser: { from: 'own rules', spell: spellArabic },
		speed: 0.67,
		pauses: plain,
		pace: { least: 0.06, most: 0.19 }
	},
	prs: {
		engine: 'kokoro-v1.0-int8',
		styles: ['hf_alpha'],
		speaker: 'Kokoro hf_alpha',
		phonemiser: { from: 'own rules', spell: spellDari },
		speed: 0.78,
		pauses: plain,
		pace: { least: 0.06, most: 0.19 }
	},
	ru: {
		engine: 'rhvoice-1.8.0',
		voice: 'anna',
		speaker: 'RHVoice anna',
		rate: 61,
		pauses: plain,
		pace: { least: 0.05, most: 0.18 }
	}
};
