import {
	inHumanVoice,
	noRecordings,
	type ShelterRecordings
} from '$lib/shelter-recordings/shelter-recordings';
import type { Settings } from '$lib/store/settings';
import { keepNumbersInOrder } from '$lib/text/numbers';
import { explainerOf, type Offering } from './offering';
import { squaresOf, takeLink } from './take-text';
import {
	believableDay,
	completeLanguages,
	directionOf,
	picturesOf,
	offeringOf
} from './offering-of';
import type { Clip, ClipId, LanguageCode, Manifest } from '$lib/packs/pack';

/** Where packs come from. A language that cannot be read is null, never an error. */
export interface PackSource {
	loadManifests: () => Promise<Manifest[]>;
	loadLanguage: (code: LanguageCode, packs: Manifest[]) => Promise<Record<ClipId, Clip> | null>;
}

type Clips = Record<ClipId, Clip>;

/** The packs as this tablet has them: what may be offered, the words and recordings read so far, the pictures. */
export class Catalog {
	manifests: Manifest[] = $state.raw([]);
	/** What this shelter recorded itself. */
	recordings: ShelterRecordings = $state.raw(noRecordings);
	/** Whether it is known what this tablet has, be it nothing. */
	opened = $state(false);
	/** The languages read so far; null is one that could not be read: its recordings and captions are missing. */
	#languages: Record<LanguageCode, Clips | null> = $state.raw({});
	#today = $state('');
	readonly #settings: () => Settings;
	readonly #source: PackSource;
	readonly #tell: (code: LanguageCode, words: Record<ClipId, string>) => void;
	/** The languages that are being read, or were, from the packs in hand: other packs get another record. */
	#reading: Record<LanguageCode, Promise<void> | undefined> = {};

	readonly offering: Offering = $derived.by(() => ({
		...offeringOf(this.manifests, this.#settings(), this.#today, this.recordings),
		squares: (language, explainer) => this.squares(language, explainer).length
	}));
	readonly pictures = $derived.by(() => {
		const pictures = picturesOf(this.manifests);
		for (const { id, picture } of this.recordings.announcements) {
			// A later pack may lack the one that was chosen.
			const chosen = pictures[picture] ?? pictures['control.here'];
			if (chosen) pictures[id] = chosen;
		}
		return pictures;
	});

	/** @param tell hears the shown words of a language as soon as it is read */
	constructor(
		source: PackSource,
		settings: () => Settings,
		tell: (code: LanguageCode, words: Record<ClipId, string>) => void
	) {
		this.#source = source;
		this.#settings = settings;
		this.#tell = tell;
	}

	/** Reads the manifests anew: at start, and at rest after a pack was replaced. */
	async open(): Promise<void> {
		const manifests = await this.#source.loadManifests();
		this.#reading = {};
		this.#languages = {};
		this.#today = believableDay(manifests);
		for (const code of completeLanguages(manifests)) {
			// Each tile shows its own name, and each welcome begins, before its language is read.
			const { tile, welcome } = manifests[0]?.languages[code] ?? {};
			this.#tell(
				code,
				shownWords({ ...(tile && { language: tile }), ...(welcome && { 'welcome.1': welcome }) })
			);
		}
		this.manifests = manifests;
		this.opened = true;
	}

	/** Looks what day it is: one may have passed. */
	newDay(): void {
		this.#today = believableDay(this.manifests);
	}

	/** Reads a language's words, once; again where that failed, and where packs were replaced meanwhile. Never rejects. */
	read(code: LanguageCode): Promise<void> {
		const reading = this.#reading;
		return (reading[code] ??= this.#source.loadLanguage(code, this.manifests).then((clips) => {
			if (reading !== this.#reading) return this.read(code);
			this.#tell(code, shownWords(clips ?? {}));
			this.#languages = { ...this.#languages, [code]: clips };
			// The network may be back when the next person chooses it.
			if (!clips) reading[code] = undefined;
			return undefined;
		}));
	}

	/** Reads one more of the offered languages; false when none is left. */
	readAhead(): boolean {
		const code = this.offering.languages.find((each) => !(each in this.#reading));
		if (code !== undefined) void this.read(code);
		return code !== undefined;
	}

	/** A clip with its recording; `undefined` while the language is not read yet, null when there is none. */
	clip(code: LanguageCode, id: ClipId): Clip | null | undefined {
		const { tile, welcome } = this.manifests[0]?.languages[code] ?? {};
		if (id === 'language' && tile) return tile;
		const clips = this.#languages[code];
		const clip = clips?.[id] ?? (id === 'welcome.1' ? welcome : null) ?? null;
		return clips === undefined && !clip ? undefined : inHumanVoice(this.recordings, code, id, clip);
	}

	/** What a phone carries away, a text for each square; none before the language is read. */
	squares(language: LanguageCode, id: string): string[] {
		const explainer = explainerOf(this.offering, id);
		const clips = this.#languages[language];
		if (!explainer || !clips) return [];
		const words = (clip: ClipId) => keepNumbersInOrder(clips[clip]?.text ?? '');
		const link = takeLink(this.#settings().publicAddress, language, id);
		return squaresOf({ explainer, words, link });
	}

	/** The clip as the pack has it, whatever this shelter recorded. */
	packClip(code: LanguageCode, id: ClipId): Clip | null {
		return this.#languages[code]?.[id] ?? null;
	}

	/** The recording with which a language offers itself: known before the language is read. */
	tile(code: LanguageCode): Clip | null {
		return this.manifests[0]?.languages[code]?.tile ?? null;
	}

	direction(code: LanguageCode): 'ltr' | 'rtl' {
		return directionOf(this.manifests, code);
	}

	/** The colour of a topic, 1 to 6, by its place among all topics: it stays when others are withdrawn. */
	threadOf(topic: string): number {
		const topics = this.manifests.flatMap((manifest) => manifest.topics);
		return (topics.findIndex(({ id }) => id === topic) % 6) + 1;
	}
}

function shownWords(clips: Clips): Record<ClipId, string> {
	const words: Record<ClipId, string> = {};
	for (const [id, clip] of Object.entries(clips)) words[id] = keepNumbersInOrder(clip.text);
	return words;
}
