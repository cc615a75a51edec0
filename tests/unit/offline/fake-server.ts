import { createHash } from 'node:crypto';
import type { Clip, Manifest, StoredFile } from '$lib/packs/pack';
import type { Source } from '$lib/offline/download';
import { PackStore, stateUrl } from '$lib/offline/pack-store';
import { FakeCache } from '../service-worker/fake-cache';
import { anExplainer } from '../staff/a-pack';

type Answer = () => Response | Promise<Response>;

/** A server with two small packs in two languages, which a test can spoil. */
export class FakeServer {
	readonly files = new Map<string, string>();
	readonly answers = new Map<string, Answer>();
	asked: string[] = [];
	/** How many requests are answered before the network goes. */
	lasts = Infinity;
	atOnce = 0;
	mostAtOnce = 0;

	constructor(edition = '1') {
		this.release(edition);
	}

	/** Publishes a new edition of both packs: half of the recordings change. */
	release(edition: string, date = '2026-11-01'): void {
		this.files.clear();
		const packs = ['interface', 'tiny'];
		for (const pack of packs)
			this.#add(`/packs/${pack}.json`, JSON.stringify(this.#pack(pack, edition, date)));
		this.#add('/packs/index.json', JSON.stringify({ packs }));
	}

	fetch = async (url: string): Promise<Response> => {
		this.asked.push(url);
		this.atOnce += 1;
		this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
		await Promise.resolve();
		this.atOnce -= 1;
		if (this.lasts <= 0) throw new TypeError('Failed to fetch');
		this.lasts -= 1;
		const answer = this.answers.get(url);
		if (answer) return answer();
		const body = this.files.get(url);
		return body === undefined ? new Response('', { status: 404 }) : new Response(body);
	};

	get recordings(): string[] {
		return [...this.files.keys()].filter((url) => url.endsWith('.mp3'));
	}

	#pack(id: string, edition: string, date: string): Manifest {
		const languages = ['en', 'ar'].map((code) => {
			const clips: Record<string, Clip> = {};
			for (const [name, words] of [
				['kept', 'always'],
				['changed', edition]
			] as const) {
				const file = this.#store(`/packs/${id}/${code}/${name}`, 'mp3', `${id} ${code} ${words}`);
				clips[name] = { ...file, seconds: 1, text: words };
			}
			const file = this.#store(`/packs/${id}/${code}`, 'json', JSON.stringify({ clips }));
			return [code, { ...file, status: 'draft', dir: 'ltr' }] as const;
		});
		const drawing = this.#store(`/packs/${id}/pictures/a`, 'svg', `<svg>${id}</svg>`);
		const mirrored = this.#store(`/packs/${id}/pictures/b`, 'svg', `<svg>${id} rtl</svg>`);
		return {
			id,
			version: edition,
			date,
			licence: 'CC0-1.0',
			topics: [{ id: 'first', explainers: [anExplainer('one')] }],
			languages: Object.fromEntries(languages),
			pictures: { first: { ...drawing, rtl: mirrored } }
		};
	}

	#store(stem: string, ending: string, body: string): StoredFile {
		const hash = createHash('sha256').update(body).digest('hex');
		const url = `${stem}.${hash.slice(0, 10)}.${ending}`;
		this.#add(url, body);
		return { url, bytes: body.length, sha256: hash };
	}

	#add(url: string, body: string): void {
		this.files.set(url, body);
	}
}

/** Downloads from there. Waits never end unless the test says so. */
export function sourceOf({ fetch }: FakeServer): Source {
	return { fetch, wait: () => new Promise(() => undefined) };
}

/** The packs in a cache that nobody else uses. */
export function storeIn(cache: FakeCache): PackStore {
	return new PackStore(cache, (change) => change());
}

/** What is stored of packs besides the record of them, as paths. */
export function filesIn(cache: FakeCache): string[] {
	return pathsIn(cache).filter((path) => path !== stateUrl);
}

/** What is stored, as paths. */
export function pathsIn(cache: FakeCache): string[] {
	return cache.urls.map((url) => new URL(url).pathname);
}
