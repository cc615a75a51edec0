import { fetchManifests } from '$lib/offline/fetch-packs';
import { install } from '$lib/offline/install';
import { activate, withSitePacks } from '$lib/offline/pack-state';
import { updateState } from '$lib/offline/update-state';
import type { Listener } from '$lib/sound/speaker';
import type { CheckWorld } from '$lib/staff/check/check-world';
import { FakeServer, sourceOf, storeIn } from '../../offline/fake-server';
import { FakeCache } from '../../service-worker/fake-cache';

/** What is stored of a server, in both of its languages. */
export async function fullStore(server = new FakeServer()): Promise<FakeCache> {
	const source = sourceOf(server);
	const cache = new FakeCache();
	const store = storeIn(cache);
	const manifests = await fetchManifests(source);
	if (typeof manifests === 'string') throw new Error(manifests);
	await install(manifests, ['en', 'ar'], { source, store, report: () => undefined });
	await updateState(store, (state) => activate(withSitePacks(state, manifests)));
	return cache;
}

export function addressIn(cache: FakeCache, part: string): string {
	return cache.urls.find((url) => url.includes(part)) ?? '';
}

/** A tablet on which all is well, of which a test spoils a part. */
export class FakeCheckWorld implements CheckWorld {
	readonly server = new FakeServer();
	cache = new FakeCache();
	listener: Listener | null = null;
	sounding = false;
	looks = 0;
	fetches = 0;
	time = new Date('2026-11-21T10:00:00');
	/** Waits are over at once when this is set. */
	impatient = false;

	static async full(): Promise<FakeCheckWorld> {
		const world = new FakeCheckWorld();
		world.cache = await fullStore(world.server);
		return world;
	}

	openPacks: CheckWorld['openPacks'] = () => Promise.resolve(storeIn(this.cache));
	fetch: CheckWorld['fetch'] = (url) => this.server.fetch(url);
	wait: CheckWorld['wait'] = () =>
		new Promise((resolve) => {
			if (this.impatient) setTimeout(resolve);
		});
	decode: CheckWorld['decode'] = () => Promise.resolve(1);
	offered: CheckWorld['offered'] = (manifests) => (manifests.length ? ['en', 'ar'] : []);
	offline: CheckWorld['offline'] = () => 'ready';
	download: CheckWorld['download'] = () => 'ready';
	hasNetwork = () => true;
	now = () => this.time;
	freeSpace: CheckWorld['freeSpace'] = () => Promise.resolve(500_000_000);
	persist: CheckWorld['persist'] = () => Promise.resolve(true);
	keepAwake: CheckWorld['keepAwake'] = () => Promise.resolve('kept');
	fillsScreen = () => true;
	battery: CheckWorld['battery'] = () => Promise.resolve(null);
	shellTrouble: CheckWorld['shellTrouble'] = () => Promise.resolve(null);
	version = 'abc';

	lookAgain = () => {
		this.looks += 1;
		return Promise.resolve();
	};

	fetchAgain = () => void (this.fetches += 1);

	sayTone = (listener: Listener) => {
		this.listener = listener;
		this.sounding = true;
		const nothing = () => undefined;
		const stop = () => void (this.sounding = false);
		return { pause: nothing, resume: nothing, adjust: nothing, stop };
	};
}
