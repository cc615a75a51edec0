import type { Manifest } from '$lib/packs/pack';

/** What this tablet remembers of the packs that it had. PURE. */
export interface History {
	/** What was in place before; empty: nothing, or it was given up for space. */
	previous: Manifest[];
	/** What took its place: a swap that a power cut interrupted must not call itself the one before. */
	replacedBy: string;
	/** Versions that staff have left: the site does not bring them again by itself. */
	heldBack: string[];
	/** Versions that came in a file. */
	fromFile: string[];
}

/** Packs that are whole, and wait for the kiosk to rest. */
export interface NextPacks {
	manifests: Manifest[];
	/** Staff chose them; otherwise the site has them. */
	byStaff: boolean;
	/** Which of their versions came in a file. */
	fromFile: string[];
}

export const noHistory: History = { previous: [], replacedBy: '', heldBack: [], fromFile: [] };

export function versionOf({ id, version }: Manifest): string {
	return `${id} ${version}`;
}

/** The same packs, in the same versions and languages. */
export function areSame(some: Manifest[], others: Manifest[]): boolean {
	return editionOf(some) === editionOf(others);
}

/** What is remembered once these packs are in the place of those that are installed. */
export function historyAfter(history: History, installed: Manifest[], next: NextPacks): History {
	const { manifests, byStaff } = next;
	const replacedBy = editionOf(manifests);
	if (history.replacedBy === replacedBy) return history;

	const coming = manifests.map(versionOf);
	const left = installed.filter((pack) => !coming.includes(versionOf(pack)));
	// A language more is no other version: what was there before that is still the one before.
	const isOther = left.length > 0 || manifests.length !== installed.length;
	const previous = isOther ? installed : history.previous;
	const isUntouched = (version: string) => !left.some(({ id }) => version.startsWith(`${id} `));
	const known = [...previous.map(versionOf), ...coming];
	const fromFile = new Set([...history.fromFile, ...next.fromFile]);
	return {
		previous,
		replacedBy,
		heldBack: [...history.heldBack.filter(isUntouched), ...(byStaff ? left.map(versionOf) : [])],
		fromFile: [...fromFile].filter((version) => known.includes(version))
	};
}

/**
 * What to take of the packs that the site has. Versions that staff have left stay away, and so does what
 * is no newer than a pack that came in a file; a pack that the site does not know stays.
 * @param insists staff want what the site has, whatever was before
 */
export function packsToTake(
	site: Manifest[],
	installed: Manifest[],
	{ heldBack, fromFile }: History,
	insists: boolean
): Manifest[] {
	const cameInFile = (pack: Manifest) => fromFile.includes(versionOf(pack));
	const taken = site.flatMap((pack) => {
		const here = installed.find(({ id }) => id === pack.id);
		if (insists || (here && versionOf(here) === versionOf(pack))) return pack;
		const isHeld = heldBack.includes(versionOf(pack));
		const isNoNewer = here !== undefined && cameInFile(here) && pack.date <= here.date;
		return isHeld || isNoNewer ? (here ?? []) : pack;
	});
	const unknown = installed.filter(
		(pack) => cameInFile(pack) && !site.some(({ id }) => id === pack.id)
	);
	return [...taken, ...unknown];
}

/** These packs with one more, or one in the place of another; the kiosk's own voice first. */
export function withPack(manifests: Manifest[], pack: Manifest): Manifest[] {
	const isThere = manifests.some(({ id }) => id === pack.id);
	if (isThere) return manifests.map((other) => (other.id === pack.id ? pack : other));
	return pack.id === 'interface' ? [pack, ...manifests] : [...manifests, pack];
}

function editionOf(manifests: Manifest[]): string {
	return manifests
		.map((pack) => [versionOf(pack), ...Object.keys(pack.languages).sort()].join(' '))
		.join();
}
