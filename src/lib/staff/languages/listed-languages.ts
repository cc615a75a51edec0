import { completeLanguages } from '$lib/catalog/offering-of';
import type { LanguageCode, Manifest } from '$lib/packs/pack';

/** A language as staff see it: whether visitors get it is theirs to decide. */
export interface ListedLanguage {
	code: LanguageCode;
	/** How it calls itself. */
	name: string;
	status: 'draft' | 'released';
	/** The machine speaks it with an accent: human voices are wanted here first. */
	accent: boolean;
	/** How many cards of explainers a machine speaks. */
	synthetic: number;
}

/** Every language that could be offered, also those that are switched off. A draft in one pack is a draft. */
export function listLanguages(manifests: Manifest[]): ListedLanguage[] {
	return completeLanguages(manifests).map((code) => {
		const entries = manifests.flatMap(({ languages }) => languages[code] ?? []);
		return {
			code,
			name: entries.find(({ tile }) => tile)?.tile?.text ?? code,
			status: entries.some(({ status }) => status === 'draft') ? 'draft' : 'released',
			accent: entries.some(({ accent }) => accent),
			synthetic: manifests
				.filter(({ topics }) => topics.length > 0)
				.reduce((sum, { languages }) => sum + (languages[code]?.synthetic ?? 0), 0)
		};
	});
}
