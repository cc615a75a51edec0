import { Awake } from './awake';
import { lazily } from './lazily';
import { Offline } from './offline/offline.svelte';
import { followOwn, loadOwn } from './own/load-own';
import { believableDay, roomOf } from './packs/library';
import { Shelf } from './packs/shelf.svelte';
import { HowlerSpeaker } from './sound/howler-speaker';
import type { Speaker } from './sound/speaker';
import type { StaffTablet } from './staff/staff-tablet.svelte';
import type { Kept } from './store/persisted.svelte';
import { addWords } from './text/visitor-words';
import { Kiosk } from './visit/kiosk.svelte';
import { firstTouches } from './visit/voice-ahead';

/** Everything one tablet has, made once in the layout. */
export interface Tablet {
	kiosk: Kiosk;
	shelf: Shelf;
	settings: Kept;
	offline: Offline;
	awake: Awake;
	/** The one voice: staff listen to a volume with it. */
	speaker: Speaker;
	/** What only staff need, brought along when they come. */
	staff: () => Promise<StaffTablet>;
	/** Somebody is on a staff page: nothing may change under their hands. */
	staffAreIn: boolean;
	/** First start was begun, or only opened, and nobody has touched it for long. */
	setupIsLeft: boolean;
	/** Reads anew what this shelter recorded itself. */
	readOwn: () => Promise<void>;
	/** Reads the packs and begins to keep them; the returned function stops what must stop. */
	start: () => () => void;
}

/** A first visit is not held up by what brings packs; but packs do not wait longer for its end. */
const firstVisit = 60_000;

export function makeTablet(settings: Kept): Tablet {
	const offline = new Offline(() => settings.current.packKey);
	const shelf = new Shelf(offline, () => settings.current, addWords);
	const speaker = new HowlerSpeaker();
	const counter = lazily(async () => {
		const { VisitCounter } = await import('./staff/counts/visit-counter');
		return new VisitCounter();
	});
	const kiosk = new Kiosk({
		speaker,
		room: () => shelf.room,
		clip: (language, id) => shelf.clip(language, id),
		read: (language) => shelf.read(language),
		later(ms, what) {
			const timer = setTimeout(what, ms);
			return () => clearTimeout(timer);
		},
		moved(before, after) {
			// Where nothing is counted, what counts need not come.
			if (!settings.current.counting || settings.current.demonstration) return;
			const today = believableDay(shelf.manifests);
			counter().then(
				(ready) =>
					ready.follow(before, after, { settings: settings.current, room: shelf.room, today }),
				() => {
					// It could not be fetched: the next touch tries again.
				}
			);
		}
	});

	const tablet: Tablet = {
		kiosk,
		shelf,
		settings,
		offline,
		awake: new Awake(),
		speaker,
		staff: lazily(async () => {
			const [{ StaffTablet }, { counts }] = await Promise.all([
				import('./staff/staff-tablet.svelte'),
				counter()
			]);
			return new StaffTablet(tablet, counts);
		}),
		staffAreIn: false,
		setupIsLeft: false,
		async readOwn() {
			shelf.own = await loadOwn();
		},
		start() {
			const unfollow = settings.follow(window);
			const unfollowOwn = followOwn(window, () => void tablet.readOwn());
			void tablet.readOwn();
			void shelf.open().then(() =>
				offline.start({
					offered: (manifests) =>
						roomOf(manifests, settings.current, believableDay(manifests)).languages,
					isResting: () =>
						!tablet.staffAreIn && (settings.current.started ? kiosk.isAtRest : tablet.setupIsLeft),
					isBusy: () =>
						settings.current.started &&
						!tablet.staffAreIn &&
						performance.now() < (kiosk.isAtRest ? firstTouches : firstVisit),
					inHand: () => shelf.manifests,
					replaced: () => void shelf.open()
				})
			);
			return () => {
				unfollow();
				unfollowOwn();
			};
		}
	};
	return tablet;
}
