/** A file that was handed in, and the clip that it is meant for. */
export interface Handed {
	file: string;
	clip: string;
}

/** One line that tells a person what is wrong with a file, and what to do. */
export interface Refusal {
	file: string;
	why: string;
}

/**
 * Which file is which clip, by its name: `find-help.1.wav`. Telephones write capitals, spaces and
 * underscores as they like, so these do not matter, and neither does the ending, or that a desktop
 * counted a copy: what a file is, is seen inside. Anything else must be right, because a wrong guess
 * would put words into the wrong mouth. PURE.
 */
export function matchFiles(
	files: string[],
	clips: string[]
): { matched: Handed[]; refused: Refusal[] } {
	const byName = new Map(clips.map((clip) => [plain(clip), clip]));
	const parts = new Set(clips.map((clip) => plain(clip.split('.').at(-1) ?? '')));
	const refused: Refusal[] = [];
	const byClip = new Map<string, string[]>();
	for (const file of files) {
		const names = namesOf(file, parts);
		const clip = names.map((name) => byName.get(plain(name))).find((found) => found !== undefined);
		if (clip === undefined) refused.push({ file, why: unknown(names.at(-1) ?? file, clips) });
		else byClip.set(clip, [...(byClip.get(clip) ?? []), file]);
	}
	const matched: Handed[] = [];
	for (const [clip, named] of byClip) {
		const [file = '', ...others] = named;
		if (others.length === 0) matched.push({ file, clip });
		else {
			const why = `is one of ${named.length} files for ${clip} (${named.join(', ')}); keep the best one`;
			refused.push(...named.map((one) => ({ file: one, why })));
		}
	}
	return { matched, refused };
}

/** Endings, of which converters put one behind the other: a letter at least, or it may be the number of a card. */
const ending = /\.(?=\d*[a-z])([a-z0-9]{2,5})$/i;
/** `Copy of `, ` (1)`, ` - Copy`, ` - copia (2)`, ` copy 2`. */
const copied =
	/^(copy of|copia de|cópia de|copie de|kopie von)\s+|(\s*\(\d+\)|[\s_–—-]+(copy|copie|copia|cópia|kopie|копия)(\s+\d+)?)$/i;

/** The name, and what is left of it when endings and marks of copies are taken away, one by one. */
function namesOf(file: string, parts: Set<string>): string[] {
	const names = [file.normalize('NFC')];
	for (;;) {
		const name = names.at(-1) ?? '';
		const [, written] = ending.exec(name) ?? [];
		// The last part of a clip is no ending: `find-help.title`.
		const isEnding = written !== undefined && !parts.has(plain(written));
		const shorter = name.replace(isEnding ? ending : copied, '');
		if (shorter === name || shorter === '') return names;
		names.push(shorter);
	}
}

/** `Find-Help_1` and `find help.1` are `find-help.1`. */
function plain(name: string): string {
	return name
		.toLowerCase()
		.trim()
		.replace(/[\s_.-]+/g, '-');
}

function unknown(name: string, clips: string[]): string {
	const near = clips
		.map((clip) => ({ clip, far: distance(plain(name), plain(clip)) }))
		.sort((a, b) => a.far - b.far)[0];
	const hint = near && near.far <= 3 ? `; did you mean ${near.clip}?` : ', as "find-help.1.wav"';
	return `names no clip${hint}`;
}

/** How many letters must be changed to make one word of another. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
