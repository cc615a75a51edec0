import { sha256 } from '$lib/offline/sha256';
import { pictureFilesOf, recordingFilesOf } from '$lib/packs/files';
import type { Clip, LanguageCode, Manifest, StoredFile } from '$lib/packs/pack';
import { readLanguageFile } from '$lib/packs/read-pack';
import type { FoundFiles } from './measurements';

/** What reading every file needs of the browser: everything a test replaces. */
export interface FileWorld {
	cache: Pick<Cache, 'match' | 'delete'>;
	/** How many seconds a recording lasts, or null if this engine cannot decode it; null: it cannot decode at all. */
	decode: ((recording: ArrayBuffer) => Promise<number | null>) | null;
	/** Nobody waits for the result any more. */
	isLeft: () => boolean;
}

export interface CheckProgress {
	done: number;
	/** 0 while it is not known how many there are. */
	total: number;
}

/** Engines differ by the silence that an encoder puts around a recording. */
const lengthTolerance = 0.2;

/** A tablet has little memory, but waits for its disk most of the time. */
const atOnce = 4;
/** A bar that is drawn anew for each of a thousand files takes longer than reading them. */
const reportEvery = 50;

/**
 * Reads every file of the offered languages, a few at once, and drops what is damaged: a file that is
 * not there is fetched again, one that is there is believed. Each read gives the page its turn.
 */
export class FileCheck {
	readonly #world: FileWorld;
	readonly #report: (progress: CheckProgress) => void;
	readonly #found: FoundFiles;
	#total = 0;

	constructor(world: FileWorld, report: (progress: CheckProgress) => void) {
		this.#world = world;
		this.#report = report;
		this.#found = {
			languages: 0,
			count: 0,
			bytes: 0,
			missing: [],
			damaged: [],
			decoded: 0,
			undecodable: []
		};
	}

	/** Null when somebody left in the middle. */
	async run(manifests: Manifest[], languages: LanguageCode[]): Promise<FoundFiles | null> {
		const words = new Map<LanguageCode, Clip[]>();
		for (const code of languages) words.set(code, await this.#readWords(manifests, code));
		const pictures = manifests.flatMap(pictureFilesOf);
		this.#total = [...words.values()].reduce(
			(sum, clips) => sum + clips.length,
			this.#found.count + pictures.length
		);

		for (const [code, clips] of words) await this.#listen(code, clips);
		await eachOf(pictures, (picture) => this.#read(picture));
		this.#found.languages = languages.length;
		return this.#world.isLeft() ? null : this.#found;
	}

	async #readWords(manifests: Manifest[], code: LanguageCode): Promise<Clip[]> {
		const clips: Clip[] = [];
		for (const { languages } of manifests) {
			const body = languages[code] && (await this.#read(languages[code]));
			const words = body && readLanguageFile(parse(body));
			if (words) clips.push(...recordingFilesOf(words));
		}
		return clips;
	}

	async #listen(code: LanguageCode, clips: Clip[]): Promise<void> {
		let tried = false;
		await eachOf(clips, async (clip) => {
			const body = await this.#read(clip);
			if (!body || tried || !this.#world.decode) return;
			tried = true;
			const seconds = await this.#world.decode(body);
			const isRight = seconds !== null && Math.abs(seconds - clip.seconds) <= lengthTolerance;
			if (isRight) this.#found.decoded += 1;
			else this.#found.undecodable.push(code);
		});
	}

	/** The bytes of a file; null if they are not what the pack says. */
	async #read(file: StoredFile): Promise<ArrayBuffer | null> {
		if (this.#world.isLeft()) return null;
		const found = this.#found;
		const body = await this.#stored(file.url);
		found.count += 1;
		found.bytes += file.bytes;
		if (found.count % reportEvery === 0 || found.count === this.#total) {
			this.#report({ done: found.count, total: this.#total });
		}

		if (body === null) {
			found.missing.push(file);
			return null;
		}
		const isSound =
			body !== 'unreadable' &&
			body.byteLength === file.bytes &&
			(await sha256(body)) === file.sha256;
		if (isSound) return body;
		found.damaged.push(file);
		await this.#drop(file.url);
		return null;
	}

	async #stored(url: string): Promise<ArrayBuffer | 'unreadable' | null> {
		try {
			const response = await this.#world.cache.match(url);
			return response ? await response.arrayBuffer() : null;
		} catch {
			// A damaged disk.
			return 'unreadable';
		}
	}

	async #drop(url: string): Promise<void> {
		try {
			await this.#world.cache.delete(url);
		} catch {
			// A damaged disk: it is told as damaged all the same.
		}
	}
}

async function eachOf<Entry>(
	items: Entry[],
	what: (item: Entry) => Promise<unknown>
): Promise<void> {
	const waiting = [...items];
	const lane = async () => {
		for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await what(item);
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
}

function parse(body: ArrayBuffer): unknown {
	try {
		const json: unknown = JSON.parse(new TextDecoder().decode(body));
		return json;
	} catch {
		// The packer wrote it: only a pack of another time could hold something else.
		return null;
	}
}
