import { addWords } from '$lib/text/visitor-words';
import { Awake } from './awake';
import { Offline } from './offline/offline.svelte';
import { Shelf } from './packs/shelf.svelte';
import { HowlerSpeaker } from './sound/howler-speaker';
import { Kept } from './store/persisted.svelte';
import { Kiosk } from './visit/kiosk.svelte';

/** Everything one tablet has, made once in the layout. */
export interface Tablet {
	kiosk: Kiosk;
	shelf: Shelf;
	settings: Kept;
	offline: Offline;
	awake: Awake;
	/** Reads the packs and begins to keep them; the returned function stops what must stop. */
	start: () => () => void;
}

export function makeTablet(settings: Kept): Tablet {
	const offline = new Offline();
	const shelf = new Shelf(offline, () => settings.current, addWords);
	const kiosk = new Kiosk({
		speaker: new HowlerSpeaker(),
		room: () => shelf.room,
		clip: (language, id) => shelf.clip(language, id),
		later(ms, what) {
			const timer = setTimeout(what, ms);
			return () => clearTimeout(timer);
		}
	});

	return {
		kiosk,
		shelf,
		settings,
		offline,
		awake: new Awake(),
		start() {
			const unfollow = settings.follow(window);
			void shelf.open().then(() => offline.start(() => shelf.room.languages));
			return unfollow;
		}
	};
}
