/** A cache in memory, with the strictness of a real one. */
export class FakeCache {
	readonly #kept = new Map<string, Response>();
	/** How many more files fit. */
	space = Infinity;

	constructor(kept: Record<string, Response> = {}) {
		for (const [url, response] of Object.entries(kept)) this.#kept.set(url, response);
	}

	match = (asked: RequestInfo | URL): Promise<Response | undefined> => {
		return Promise.resolve(this.#kept.get(urlOf(asked))?.clone());
	};

	put = async (asked: RequestInfo | URL, response: Response): Promise<void> => {
		if (response.status === 206) throw new TypeError('Partial response (206) is unsupported');
		if (this.space <= 0) throw new DOMException('', 'QuotaExceededError');
		this.space -= 1;
		const body = await response.arrayBuffer();
		const { status, headers } = response;
		this.#kept.set(urlOf(asked), new Response(body, { status, headers }));
	};

	delete = (asked: RequestInfo | URL): Promise<boolean> => {
		return Promise.resolve(this.#kept.delete(urlOf(asked)));
	};

	keys = (): Promise<Request[]> => Promise.resolve(this.urls.map((url) => new Request(url)));

	/** The same files in another cache: whoever still writes to this one changes nothing there. */
	copy(): FakeCache {
		const copy = new FakeCache();
		for (const [url, response] of this.#kept) copy.#kept.set(url, response.clone());
		return copy;
	}

	get urls(): string[] {
		return [...this.#kept.keys()];
	}
}

/** The caches of one origin, by name. */
export class FakeCaches {
	readonly kept = new Map<string, FakeCache>();

	open = (name: string): Promise<FakeCache> => {
		const cache = this.kept.get(name) ?? new FakeCache();
		this.kept.set(name, cache);
		return Promise.resolve(cache);
	};

	keys = (): Promise<string[]> => Promise.resolve([...this.kept.keys()]);
	delete = (name: string): Promise<boolean> => Promise.resolve(this.kept.delete(name));
}

function urlOf(asked: RequestInfo | URL): string {
	if (asked instanceof Request) return asked.url;
	return new URL(asked, 'https://kiosk.test').href;
}
