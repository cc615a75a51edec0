import { vi } from 'vitest';
import type { OfflineWorld } from '$lib/offline/browser';
import { PackStore } from '$lib/offline/pack-store';
import { FakeCache } from '../service-worker/fake-cache';
import { FakeServer } from './fake-server';
import { stateOf } from '$lib/offline/read-pack-state';

/** Hashing happens beside the page, in its own time: how many are still at it. */
let hashing = 0;
const digest = crypto.subtle.digest.bind(crypto.subtle);
crypto.subtle.digest = async (algorithm, bytes) => {
	hashing += 1;
	try {
		return await digest(algorithm, bytes);
	} finally {
		hashing -= 1;
	}
};

/** A browser with its storage, whose time passes when the test says so. */
export class FakeWorld implements OfflineWorld {
	readonly server: FakeServer;
	cache: FakeCache;
	workers: ServiceWorkerContainer | undefined = undefined;
	reloads = 0;
	#waits: { ms: number; end: () => void }[] = [];
	#online: (() => void)[] = [];

	/** One change of the record after the other, in all tabs of this browser. */
	#last: Promise<unknown> = Promise.resolve();

	constructor(server = new FakeServer(), cache = new FakeCache()) {
		this.server = server;
		this.cache = cache;
	}

	openPacks = () =>
		Promise.resolve(
			new PackStore(this.cache, (change) => {
				const done = this.#last.then(change);
				this.#last = done.catch(() => undefined);
				return done;
			})
		);
	fetch = (url: string) => this.server.fetch(url);
	reload = () => void (this.reloads += 1);
	whenOnline = (what: () => void) => void this.#online.push(what);
	persist = () => Promise.resolve(true);

	wait = (ms: number): Promise<void> => {
		return new Promise((end) => this.#waits.push({ ms, end }));
	};

	/** Which versions are in place, the kiosk's own voice first. */
	async installed(): Promise<string[]> {
		const { installed } = await stateOf(await this.openPacks());
		return installed.map(({ version }) => version);
	}

	/** Until everything that can happen without time passing has happened. */
	async settled(): Promise<void> {
		await vi.dynamicImportSettled();
		for (let asked = -1; asked !== this.server.asked.length;) {
			asked = this.server.asked.length;
			for (let quiet = 0; quiet < 5; quiet = hashing > 0 ? 0 : quiet + 1) {
				await new Promise((next) => setTimeout(next));
			}
		}
	}

	/** The longest pause that somebody is in, not counting those for a silent server. */
	get pause(): number | undefined {
		return this.#waits
			.map(({ ms }) => ms)
			.filter((ms) => ms !== 60_000)
			.pop();
	}

	async passTime(): Promise<void> {
		const over = this.#waits;
		this.#waits = [];
		for (const { end } of over) end();
		await this.settled();
	}

	async comeOnline(): Promise<void> {
		for (const what of this.#online) what();
		await this.settled();
	}
}
