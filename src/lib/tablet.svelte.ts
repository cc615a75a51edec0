import { addWords } from '$lib/text/visitor-words';
import { Awake } from './awake';
import { Offline } from './offline/offline.svelte';
import { Shelf } from './packs/shelf.svelte';
import { howlerSpeaker } from './sound/howler-speaker';
import { Kept } from './store/persisted.svelte';
import { Kiosk } from './visit/kiosk.svelte';

/** The kiosk's own voice first: its languages are in the order of their tiles. */
const packs = ['interface', 'asylum-us'];

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
	const offline = new Offline(packs);
	const shelf = new Shelf(offline, () => settings.current);
	const kiosk = new Kiosk({
		speaker: howlerSpeaker,
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
			void open(shelf).then(() => offline.start(() => shelf.room.languages));
			return unfollow;
		}
	};
}

/** Each tile shows its own name, before its language is read. */
async function open(shelf: Shelf): Promise<void> {
	await shelf.open();
	for (const code of shelf.room.languages) {
		const tile = shelf.tile(code);
		if (tile) addWords(code, { language: tile.text });
	}
}
