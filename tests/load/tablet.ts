import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import { install } from '$lib/offline/install';
import type { FileCache } from '$lib/offline/file-cache';
import { PackStore } from '$lib/offline/pack-store';
import type { Manifest } from '$lib/packs/pack';

/** What became of one tablet's install. */
export interface Outcome {
	/** Of every stored file its hash, by its path. */
	stored: Map<string, string>;
	requests: number;
	bytes: number;
	/** How often it had to go on from where it was. */
	resumed: number;
	seconds: number;
}

/** A tablet that installs a language as the kiosk does, over a Wi-Fi that cuts it off now and then. */
export class Tablet {
	readonly #address: string;
	/** How often an answer is cut in its middle, from 0 to 1. */
	readonly #cut: number;
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 });
	readonly #stored = new Map<string, string>();
	/** Words only: of everything else the hash is enough, and 200 tablets share one memory. */
	readonly #words = new Map<string, string>();
	#random: number;
	#requests = 0;
	#bytes = 0;

	constructor(address: string, number: number, cut: number) {
		this.#address = address;
		this.#random = number + 1;
		this.#cut = cut;
	}

	/** Goes on until everything is here. */
	async installAll(manifests: Manifest[], language: string): Promise<Outcome> {
		const began = performance.now();
		const options = {
			source: { fetch: this.#fetch, wait: () => new Promise<void>(() => {}) },
			store: new PackStore(this.#cache(), (change) => change()),
			report: () => undefined
		};
		let resumed = 0;
		for (;;) {
			const installed = await install(manifests, [language], options);
			if (typeof installed === 'object') {
				if (installed.missing.length > 0) throw new Error(`lost: ${installed.missing.join()}`);
				break;
			}
			if (installed !== 'unreachable') throw new Error(installed);
			resumed += 1;
		}
		this.#agent.destroy();
		const seconds = (performance.now() - began) / 1000;
		return { stored: this.#stored, requests: this.#requests, bytes: this.#bytes, resumed, seconds };
	}

	#cache(): FileCache {
		return {
			match: (url) => {
				const words = this.#words.get(String(url));
				return Promise.resolve(words === undefined ? undefined : new Response(words));
			},
			put: async (url, response) => {
				const body = Buffer.from(await response.arrayBuffer());
				this.#stored.set(String(url), createHash('sha256').update(body).digest('hex'));
				if (String(url).endsWith('.json')) this.#words.set(String(url), body.toString());
			},
			delete: () => Promise.resolve(false),
			keys: () =>
				Promise.resolve([...this.#stored.keys()].map((path) => new Request(this.#address + path)))
		};
	}

	#fetch = (url: string): Promise<Response> => {
		this.#requests += 1;
		const isCut = this.#chance() < this.#cut;
		return new Promise((resolve, reject) => {
			const asked = get(this.#address + url, { agent: this.#agent }, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => {
					this.#bytes += part.length;
					if (isCut) answer.destroy(new Error('cut'));
					parts.push(part);
				});
				answer.on('error', reject);
				answer.on('end', () => {
					const type = String(answer.headers['content-type']);
					resolve(
						new Response(Buffer.concat(parts), {
							status: answer.statusCode ?? 0,
							headers: { 'content-type': type }
						})
					);
				});
			});
			asked.on('error', reject);
		});
	};

	/** The same in every run. */
	#chance(): number {
		this.#random = (this.#random * 48271) % 2147483647;
		return this.#random / 2147483647;
	}
}
