import type { Manifest, ManifestExplainer, ManifestLanguage } from '$lib/packs/pack';

const file = { url: '/packs/x', bytes: 1, sha256: 'x' };

export function aLanguage(part: Partial<ManifestLanguage> = {}): ManifestLanguage {
	return { ...file, status: 'draft', dir: 'ltr', ...part };
}

export function aTile(text: string): NonNullable<ManifestLanguage['tile']> {
	return { ...file, seconds: 1, text };
}

export function anExplainer(id: string, part: Partial<ManifestExplainer> = {}): ManifestExplainer {
	return {
		id,
		cards: 5,
		private: false,
		where: ['US', 'MX'],
		status: 'draft',
		checked: '2026-10-01',
		validUntil: '2027-10-01',
		keep: [],
		...part
	};
}

export function aPack(part: Partial<Manifest> = {}): Manifest {
	return {
		id: 'tiny',
		version: '1',
		date: '2026-10-01',
		licence: 'CC-BY-4.0',
		topics: [],
		languages: {},
		pictures: {},
		...part
	};
}
