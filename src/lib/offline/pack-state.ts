import type { Manifest } from '$lib/packs/pack';

/**
 * What a tablet knows of its packs. It is stored as one record, so that a change is made whole or not at
 * all. Everything here is PURE: each function says what the record is afterwards, and returns the same
 * object where nothing changes.
 */
export interface PackState {
	/** The packs that play, the kiosk's own voice first; empty: none yet. */
	installed: Manifest[];
	/** What was installed before; empty: nothing, or it was given up for space. */
	previous: Manifest[];
	/** What takes over as soon as the kiosk rests. */
	next: NextPacks | null;
	/** Versions that staff have left: the site does not bring them again by itself. */
	heldBack: string[];
	/** Versions, of those installed and of those before, that came in a file. */
	fromFile: string[];
	/** What is being brought in from a file, here or in another tab. */
	importing: ImportLock | null;
}

/** Packs that are whole, and wait for the kiosk to rest. */
export interface NextPacks {
	manifests: Manifest[];
	/** Whether staff chose them; otherwise the site has them. */
	byStaff: boolean;
	/** Which of their versions came in a file. */
	fromFile: string[];
}

export interface ImportLock {
	manifest: Manifest;
	/** When the import last went on, in milliseconds. */
	seen: number;
}

/** An import that has not gone on for so long, in milliseconds, has died: one file takes far less. */
const lockLife = 30_000;

export function versionOf({ id, version }: Manifest): string {
	return `${id} ${version}`;
}

/** Whether these are the same packs, in the same versions and languages. */
export function areSame(some: Manifest[], others: Manifest[]): boolean {
	return editionOf(some) === editionOf(others);
}

/** Every pack whose files must stay. */
export function namedIn({ installed, previous, next, importing }: PackState): Manifest[] {
	const coming = [...(next?.manifests ?? []), ...(importing ? [importing.manifest] : [])];
	return [...installed, ...previous, ...coming];
}

/** Installs what waits, and keeps what was installed for going back. */
export function activate(state: PackState): PackState {
	const { installed, next } = state;
	if (!next) return state;
	const { manifests, byStaff } = next;
	const coming = manifests.map(versionOf);
	const left = installed.filter((pack) => !coming.includes(versionOf(pack)));
	// A language more is no other version: what was there before that is still the one before.
	const isOther = left.length > 0 || manifests.length !== installed.length;
	const previous = isOther ? installed : state.previous;
	const isUntouched = (version: string) => !left.some(({ id }) => version.startsWith(`${id} `));
	const known = [...previous.map(versionOf), ...coming];
	const fromFile = new Set([...state.fromFile, ...next.fromFile]);
	return {
		...state,
		installed: manifests,
		previous,
		next: null,
		heldBack: [...state.heldBack.filter(isUntouched), ...(byStaff ? left.map(versionOf) : [])],
		fromFile: [...fromFile].filter((version) => known.includes(version))
	};
}

/** Lets the site's packs wait, which are whole here; what staff have chosen goes before them. */
export function withSitePacks(state: PackState, manifests: Manifest[]): PackState {
	const { installed, next } = state;
	if (next?.byStaff || areSame(next?.manifests ?? installed, manifests)) return state;
	const isInstalled = areSame(installed, manifests);
	return { ...state, next: isInstalled ? null : { manifests, byStaff: false, fromFile: [] } };
}

/** Lets a pack from a file wait, which is whole here, with whatever else staff have chosen. */
export function withImported(state: PackState, pack: Manifest): PackState {
	const chosen = chosenIn(state);
	const manifests = withPack(chosen?.manifests ?? state.installed, pack);
	const fromFile = [...(chosen?.fromFile ?? []), versionOf(pack)];
	return { ...state, importing: null, next: { manifests, byStaff: true, fromFile } };
}

/** Lets the packs from before wait, because staff want them again. */
export function withPrevious(state: PackState, manifests: Manifest[]): PackState {
	return { ...state, next: { manifests, byStaff: true, fromFile: [] } };
}

/** Drops what staff have chosen before it takes over. */
export function withoutChoice(state: PackState): PackState {
	return chosenIn(state) ? { ...state, next: null } : state;
}

/** What staff have chosen, and what waits; null: nothing. */
export function chosenIn({ next }: PackState): NextPacks | null {
	return next?.byStaff ? next : null;
}

/** Notes that a pack is being brought in, so that other tabs wait; with null, that none is any more. */
export function withLock(state: PackState, importing: ImportLock | null): PackState {
	return { ...state, importing };
}

/**
 * Gives up what a full tablet can do without: what it could go back to, what an import that died has left,
 * and what waits from the site, which has something newer.
 * @param needed packs that are on their way
 */
export function withoutSpare(state: PackState, needed: Manifest[], now: number): PackState {
	const { next } = state;
	const isStale = next && !next.byStaff && !areSame(next.manifests, needed);
	const importing = isImporting(state, now) ? state.importing : null;
	return { ...state, previous: [], next: isStale ? null : next, importing };
}

/** Whether an import goes on. A clock that was set back must not keep one alive for ever. */
export function isImporting({ importing }: PackState, now: number): boolean {
	return importing !== null && Math.abs(now - importing.seen) < lockLife;
}

/**
 * What to take of the packs that the site has. Versions that staff have left stay away, and so does what
 * is no newer than a pack that came in a file; a pack that the site does not know stays.
 * @param insists staff want what the site has, whatever was before
 */
export function packsToTake(
	site: Manifest[],
	{ installed, heldBack, fromFile }: PackState,
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
