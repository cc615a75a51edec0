import type { LanguageCode } from '../lib/packs/pack';

/**
 * How many syllables spoken words have, counted from their writing: to the pace of a whole language
 * what one word is off does not matter. Null for a language whose writing we cannot count.
 * @param spoken `say`, or `text` where there is no `say`: without figures, Arabic with its vowels,
 * Dari in its transcription
 */
export function syllablesIn(spoken: string, language: LanguageCode): number | null {
	const count = counters[language];
	if (!count) return null;
	const heard = spoken.normalize('NFC').toLowerCase();
	const words = (language === 'ar' ? inPause(heard) : heard).match(/[\p{L}\p{M}'’]+/gu) ?? [];
	return words.reduce((sum, word) => sum + count(word), 0);
}

const counters: Partial<Record<LanguageCode, (word: string) => number>> = {
	en: (word) => {
		// Silent: the e at the end, and that of -es and -ed where it is not spoken.
		const heard = word
			.replace(/'s$/, '')
			.replace(/(?<=[aeiouy].*[^aeiouylr])e$|(?<=[aeiouy].*[lr])(?<![^aeiouy]l)e$/, '')
			.replace(/(?<=[aeiouy].*[^aeiouytd])ed$/, 'd')
			.replace(/(?<=[aeiouy].*[^aeiouyscxz])es$/, 's')
			.replace(/(?<=[^aeiouy])ely$/, 'ly');
		const groups = heard.match(/[aeiouy]+/g) ?? [];
		const apart = heard.match(
			/i(?:a(?!l|n)|o(?!n|us))|ea(?:te)?(?=t[eo])|io(?=l)|ua(?=l)|eo(?!p)/g
		);
		return Math.max(1, groups.length + (apart?.length ?? 0));
	},
	es: (word) => inGroups(word.replace(/(?<=q)u|(?<=g)u(?=[eiéí])/g, ''), /[aeoáéíóú]/g),
	'pt-BR': (word) =>
		inGroups(
			word.replace(/(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])/g, '').replace(/ão|ãe|õe/g, 'ã'),
			/[aeoáâãàéêíóôõú]/g
		),
	fr: (word) => {
		const heard = word
			.replace(/^.*[’']/, (elided) => elided.replace(/[^’']+[’']/g, (part) => part.slice(0, -1)))
			.replace(/(?<=[aeiouyàâéèêëîïôùûüœæ].*[^aeiouyàâéèêëîïôùûüœæ])e(?:s|nt)?$/, '')
			.replace(/(?<=[éèêiu])es?$/, '')
			.replace(/(?<=[qg])u(?=[eéèêiîy])/g, '');
		return inGroups(heard, /é(?=[aou])|ï|ë/g);
	},
	ht: (word) =>
		word
			.replace(/ou(?=[aeiouàèò])/g, 'w')
			.replace(/ou/g, 'u')
			.replace(/ui/g, 'wi')
			.match(/[aeiouàèò]/g)?.length ?? 0,
	ru: (word) => word.match(/[аеёиоуыэюя]/g)?.length ?? 0,
	// Each vowel sign is one, a long vowel too: it has the sign of its short one.
	ar: (word) => word.match(/[\u064b-\u0650\u0670آێ]/g)?.length ?? 0,
	prs: (word) => word.match(/[aāeēiīoōuū]/g)?.length ?? 0
};

/**
 * Arabic as it is spoken before a pause: without its last short vowel, and without -un and -in; -an is a
 * long vowel, but after ة it is not spoken either.
 */
function inPause(spoken: string): string {
	return spoken.replace(
		/(?:[\u064c-\u0650]|(?<=ة)\u064b)(?=\u0651?\s*(?:[^\p{L}\p{M}\s]|$))/gu,
		''
	);
}

/** One for each group of vowels; a group of several strong ones counts each of them. */
function inGroups(word: string, strong: RegExp): number {
	const groups = word.match(/[aeiouyáâãàéèêëíîïóôõúùûüœæ]+/g) ?? [];
	return groups.reduce((sum, group) => sum + Math.max(1, group.match(strong)?.length ?? 0), 0);
}
