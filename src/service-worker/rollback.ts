import type { Find } from './find';
import { isShell, shellName } from './shell';

/** Beside the files of a shell: how often it was opened in vain, or that it has started. No file has such a name. */
const markUrl = '/_opened';
const hasStarted = 'started';

/**
 * Which version answers. A new one is on trial until its page has told that its first screen is there; the
 * one before stays stored as long. One that is opened and does not start is answered for by the one before:
 * nobody is there to repair a kiosk. Never throws, because a broken store must not take the network away too.
 */
export class Rollback {
	readonly #current: string;
	readonly #origin: string;
	readonly #caches: CacheStorage;
	/** The names of shells, the one that answers first. */
	#order: Promise<string[]> | null = null;

	constructor(version: string, origin: string, caches: CacheStorage) {
		this.#current = shellName(version);
		this.#origin = origin;
		this.#caches = caches;
	}

	/** Looks an address up in the version that answers, then in the others: the page of one may still be open. */
	find: Find = async (url) => {
		try {
			for (const name of await (this.#order ??= this.#arrange())) {
				const cache = await this.#caches.open(name);
				// By its address alone: what a server once wrote into `Vary` says nothing here.
				const found = await cache.match(url, { ignoreVary: true });
				if (found) return found;
			}
		} catch {
			// A full or damaged disk: the next request looks anew.
			this.#order = null;
		}
		return undefined;
	};

	/** Counts an opening. Call it before a page of ours is opened. */
	async opened(): Promise<void> {
		try {
			const mark = await this.#markOf(this.#current);
			if (mark !== hasStarted) await this.#write(this.#current, String(openings(mark) + 1));
		} catch {
			// What cannot be counted is answered by the newest.
		}
		this.#order = this.#arrange();
		// Whoever looks something up sees to it.
		this.#order.catch(() => undefined);
	}

	/** Notes that the page of a version shows its first screen, and drops what was kept in its stead. */
	async started(version: string): Promise<void> {
		const name = shellName(version);
		const names = await this.#shells();
		if (!names.includes(name) || (await this.#markOf(name)) === hasStarted) return;
		await this.#write(name, hasStarted);
		if (name !== this.#current) return;
		this.#order = Promise.resolve([name]);
		await this.#drop(names.filter((other) => other !== name));
	}

	/** Drops the versions that were tried in vain, because this one is in control now. The one that works stays. */
	async activated(): Promise<void> {
		const others = (await this.#shells()).filter((name) => name !== this.#current);
		const marks = await Promise.all(others.map((name) => this.#markOf(name)));
		// One without a mark is of a time without marks: it has worked.
		await this.#drop(others.filter((_, index) => openings(marks[index]) > 0));
	}

	/** Whether the newest version does not start here, so that the one before answers for it. */
	async hasFailed(): Promise<boolean> {
		return (await this.#arrange())[0] !== this.#current;
	}

	async #arrange(): Promise<string[]> {
		const others = (await this.#shells()).filter((name) => name !== this.#current);
		const times = openings(await this.#markOf(this.#current));
		return isTried(times) ? [this.#current, ...others] : [...others, this.#current];
	}

	async #shells(): Promise<string[]> {
		return (await this.#caches.keys()).filter(isShell);
	}

	async #markOf(name: string): Promise<string | undefined> {
		const cache = await this.#caches.open(name);
		return (await cache.match(this.#origin + markUrl))?.text();
	}

	async #write(name: string, mark: string): Promise<void> {
		const cache = await this.#caches.open(name);
		await cache.put(this.#origin + markUrl, new Response(mark));
	}

	async #drop(names: string[]): Promise<void> {
		await Promise.all(names.map((name) => this.#caches.delete(name)));
	}
}

/** Openings without a start so far; 0 for what has started. */
function openings(mark: string | undefined): number {
	return mark === undefined || mark === hasStarted ? 0 : Number(mark) || 0;
}

/**
 * Twice at first, then ever more rarely, but never not at all: somebody may have switched the tablet
 * off three times just when it was about to start. PURE.
 */
function isTried(times: number): boolean {
	return (times & (times - 1)) === 0;
}
