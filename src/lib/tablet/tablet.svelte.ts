import { createContext } from 'svelte';
import { Awake } from '$lib/platform/awake';
import { lazily } from '$lib/platform/lazily';
import { Offline } from '$lib/offline/offline.svelte';
import { followRecordings, loadRecordings } from '$lib/shelter-recordings/load';
import { believableDay, offeringOf } from '$lib/catalog/offering-of';
import { Catalog } from '$lib/catalog/catalog.svelte';
import type { Headphones } from '$lib/sound/headphones';
import { HowlerSpeaker } from '$lib/sound/howler-speaker';
import type { StaffTablet } from '$lib/staff/staff-tablet.svelte';
import type { StoredSettings } from '$lib/store/stored-settings.svelte';
import { addWords } from '$lib/text/visitor-words';
import { Kiosk } from '$lib/visit/kiosk.svelte';
import type { VisitServices } from '$lib/visit/visit-context';
import { firstTouches } from '$lib/visit/voice-ahead';
import { browserPage } from './session-page';
import { VisitSession } from './visit-session.svelte';

/** Everything one tablet has, made once in the layout. */
export interface Tablet extends VisitServices {
	offline: Offline;
	session: VisitSession;
	/** Makes what only staff need, once, when they come. */
	staff: () => Promise<StaffTablet>;
	/** Whether somebody is on a staff page: then nothing may change under their hands. */
	staffAreIn: boolean;
	/** Whether first start was begun, or only opened, and nobody has touched it for long. */
	setupIsLeft: boolean;
	/** Reads anew what this shelter recorded itself. */
	readShelterRecordings: () => Promise<void>;
	/** Reads the packs and begins to keep them; the returned function stops what must stop. */
	start: () => () => void;
}

export const [useTablet, provideTablet] = createContext<Tablet>();

/** Milliseconds after opening for which packs wait for the end of a first visit. */
const firstVisit = 60_000;

/** Makes everything that a tablet has, and connects it: the one place where this is done. */
export function makeTablet(settings: StoredSettings): Tablet {
	const offline = new Offline(() => settings.current.packKey);
	const catalog = new Catalog(offline, () => settings.current, addWords);
	const speaker = new HowlerSpeaker();
	const counter = lazily(async () => {
		const { VisitCounter } = await import('$lib/staff/counts/visit-counter');
		return new VisitCounter();
	});
	const kiosk = new Kiosk({
		speaker,
		offering: () => catalog.offering,
		clip: (language, id) => catalog.clip(language, id),
		read: (language) => catalog.read(language),
		later(ms, what) {
			const timer = setTimeout(what, ms);
			return () => clearTimeout(timer);
		},
		moved(before, after) {
			// Where nothing is counted, what counts need not come.
			if (!settings.current.counting || settings.current.demonstration) return;
			const today = believableDay(catalog.manifests);
			counter().then(
				(ready) =>
					ready.follow(before, after, {
						settings: settings.current,
						offering: catalog.offering,
						today
					}),
				() => {
					// It could not be fetched: the next touch tries again.
				}
			);
		}
	});

	const tablet: Tablet = {
		kiosk,
		catalog,
		settings,
		offline,
		session: new VisitSession(
			{ kiosk, catalog, settings, offline, awake: new Awake() },
			browserPage
		),
		speaker,
		staff: lazily(async () => {
			const [{ StaffTablet }, { counts }] = await Promise.all([
				import('$lib/staff/staff-tablet.svelte'),
				counter()
			]);
			return new StaffTablet(tablet, counts);
		}),
		staffAreIn: false,
		setupIsLeft: false,
		async readShelterRecordings() {
			catalog.recordings = await loadRecordings();
		},
		start() {
			const unfollow = settings.follow(window);
			const unfollowRecordings = followRecordings(
				window,
				() => void tablet.readShelterRecordings()
			);
			let unwatch: () => void = () => undefined;
			// What comes first for a visitor is heard before this is loaded.
			const later = setTimeout(() => {
				import('$lib/sound/headphones').then(
					({ watchHeadphones }) => {
						const { mediaDevices }: Partial<Navigator> = navigator;
						const told = (ears: Headphones) => kiosk.send({ type: 'earsChanged', ears });
						unwatch = watchHeadphones(mediaDevices, told);
					},
					() => {
						// No network, and nothing stored yet: headphones are not known.
					}
				);
			}, firstTouches);
			void tablet.readShelterRecordings();
			void catalog.open().then(() =>
				offline.start({
					offered: (manifests) =>
						offeringOf(manifests, settings.current, believableDay(manifests)).languages,
					isResting: () =>
						!tablet.staffAreIn && (settings.current.started ? kiosk.isAtRest : tablet.setupIsLeft),
					isBusy: () =>
						settings.current.started &&
						!tablet.staffAreIn &&
						performance.now() < (kiosk.isAtRest ? firstTouches : firstVisit),
					inHand: () => catalog.manifests,
					replaced: () => void catalog.open()
				})
			);
			return () => {
				unfollow();
				unfollowRecordings();
				clearTimeout(later);
				unwatch();
			};
		}
	};
	return tablet;
}
