import { untrack } from 'svelte';
import type { Catalog } from '$lib/catalog/catalog.svelte';
import { recordOf } from '$lib/first/record-of';
import type { FirstRecord } from '$lib/first/record';
import type { StoredSettings } from '$lib/store/stored-settings.svelte';
import { dataAttributesOf, type DataAttributes } from '$lib/visit/data-attributes';
import type { Kiosk } from '$lib/visit/kiosk.svelte';

/** The parts of a tablet that one visit after the other is made of. */
export interface SessionServices {
	kiosk: Pick<Kiosk, 'drawn' | 'send'>;
	catalog: Catalog;
	settings: StoredSettings;
	offline: { rested: () => void };
	awake: { wanted: boolean };
}

/** What is done to the page around the screens. */
export interface SessionPage {
	/** What the outside may rely on; an attribute that is `undefined` is taken away. */
	tell: (attributes: Record<string, string | undefined>) => void;
	/** Shows words of this language from now on. */
	speak: (code: string, direction: 'ltr' | 'rtl') => void;
	/** Removes what stood there before the application had a screen. */
	removeFirstScreen: () => void;
	/** Keeps what the next start will show before the application is there; null: nothing. */
	keepRecord: (record: FirstRecord | null) => void;
	/** What the address asks for, once; null: nothing. */
	takeLink: () => { language: string; explainer: string } | null;
	/** The word that marks a demonstration, in the staff's language. */
	demonstrationMark: (staffLanguage: string) => string;
}

/** Milliseconds: a store that does not answer for so long is a trouble to be shown, not a blank page. */
const patience = 1000;
/** Milliseconds between two languages that are read while nobody listens. */
const readAheadEvery = 700;

/**
 * Everything that happens beside the screens as visits come and go: what the outside is told, the language
 * of the page, what is read ahead, the light of the screen, and what may be renewed between two people.
 */
export class VisitSession {
	#isLate = $state(false);
	readonly #services: SessionServices;
	readonly #page: SessionPage;

	readonly #place = $derived.by(() => this.#services.kiosk.drawn.place);
	readonly #isAtRest = $derived(this.#place.screen === 'rest');
	/**
	 * Not while tiles are touched for the first time: reading a language holds a slow tablet's touch up, and
	 * the welcome is known without. Who changes language in the middle goes on with words of the new one.
	 */
	readonly #isFree = $derived(
		this.#isAtRest || (this.#place.screen === 'languages' && this.#place.from !== null)
	);
	readonly #language = $derived.by(() => {
		const place = this.#place;
		if ('language' in place) return place.language;
		return place.screen === 'rest' ? place.thanks : null;
	});
	readonly #isOpening = $derived.by(() => !this.#services.catalog.opened && !this.#isLate);
	readonly #isUsable = $derived.by(() => {
		const { languages, topics } = this.#services.catalog.offering;
		return languages.length > 0 && topics.length > 0;
	});
	/** Which of the four things the page shows; `opening` is what stands there already. */
	readonly shows: 'setup' | 'opening' | 'repair' | 'visit' = $derived.by(() => {
		if (!this.#services.settings.current.started) return 'setup';
		if (this.#isOpening) return 'opening';
		return this.#isUsable ? 'visit' : 'repair';
	});

	constructor(services: SessionServices, page: SessionPage) {
		this.#services = services;
		this.#page = page;
	}

	/** Whether something is there, but staff have withdrawn all of it. */
	get isWithdrawn(): boolean {
		return this.#services.catalog.offering.languages.length > 0;
	}

	/** Does all of it as long as the component lives that calls this. */
	follow(): void {
		$effect(this.waitForTheStore);
		$effect(this.tellTheOutside);
		$effect(this.rememberFirstScreen);
		$effect(this.speakTheirLanguage);
		$effect(this.readAhead);
		$effect(this.keepAwake);
		$effect(this.renewAtRest);
		$effect(this.followLink);
	}

	waitForTheStore = (): (() => void) => {
		const timer = setTimeout(() => (this.#isLate = true), patience);
		return () => clearTimeout(timer);
	};

	tellTheOutside = (): void => {
		const attributes: DataAttributes = dataAttributesOf(this.#services.kiosk.drawn);
		const { shows } = this;
		if (shows === 'opening') return;
		this.#page.tell({ ...attributes, screen: shows === 'visit' ? attributes.screen : shows });
		this.#page.removeFirstScreen();
	};

	/** Keeps what this tablet offers, to be shown and said at its next start before the application is there. */
	rememberFirstScreen = (): void => {
		const { catalog, settings } = this.#services;
		if (this.#isOpening || (!this.#isAtRest && this.#isUsable)) return;
		const { demonstration, staffLanguage } = settings.current;
		const mark = demonstration ? this.#page.demonstrationMark(staffLanguage) : '';
		this.#page.keepRecord(
			this.shows === 'visit' ? recordOf(catalog, settings.current, mark) : null
		);
	};

	/** Shows words in the visitor's language once they are read: the voice does not wait for that. */
	speakTheirLanguage = (): void => {
		const { catalog } = this.#services;
		const code = this.#language;
		// Packs that were replaced meanwhile are read anew.
		if (code === null || catalog.manifests.length === 0) return;
		void catalog.read(code).then(() => this.#page.speak(code, catalog.direction(code)));
	};

	/** Reads the words of every language while nobody listens, so that none is waited for. */
	readAhead = (): (() => void) | undefined => {
		const { catalog } = this.#services;
		// Packs that were replaced meanwhile are read anew.
		if (!this.#isFree || catalog.manifests.length === 0) return undefined;
		const timer = setInterval(() => {
			if (!catalog.readAhead()) clearInterval(timer);
		}, readAheadEvery);
		return () => clearInterval(timer);
	};

	keepAwake = (): void => {
		this.#services.awake.wanted = !this.#isAtRest;
	};

	/** Forgets the visitor's language at rest, and lets what is new take over. */
	renewAtRest = (): void => {
		const { catalog, settings, offline } = this.#services;
		const place = this.#place;
		// The first visitor of the morning wakes a kiosk that has rested since yesterday.
		if (place.screen === 'languages') untrack(() => catalog.newDay());
		if (place.screen !== 'rest' || place.thanks !== null) return;
		this.#page.speak(settings.current.staffLanguage, 'ltr');
		untrack(() => {
			catalog.newDay();
			offline.rested();
		});
	};

	/** Opens the explainer of a code that somebody scanned. */
	followLink = (): void => {
		const { kiosk, settings } = this.#services;
		const link = this.#isUsable ? this.#page.takeLink() : null;
		if (!link) return;
		if (!settings.current.started) settings.change({ started: true, demonstration: true });
		kiosk.send({ type: 'opened', ...link });
	};
}
