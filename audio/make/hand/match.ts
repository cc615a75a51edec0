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

const sounds = /\.(wav|m4a|mp4|mp3|aac|ogg|oga|opus|webm|flac|amr|3gp|caf|aif|aiff|wma)$/i;

/**
 * Which file is which clip, by its name: `find-help.1.wav`. Telephones write capitals, spaces and
 * underscores as they like, so these do not matter; anything else must be right, because a wrong
 * guess would put words into the wrong mouth. PURE.
 */
export function matchFiles(
	files: string[],
	clips: string[]
): { matched: Handed[]; refused: Refusal[] } {
	const byName = new Map(clips.map((clip) => [plain(clip), clip]));
	const refused: Refusal[] = [];
	const byClip = new Map<string, string[]>();
	for (const file of files) {
		if (!sounds.test(file)) {
			refused.push({ file, why: 'is no sound file; take it away, or save it as WAV' });
			continue;
		}
		const name = file.replace(sounds, '');
		const clip = byName.get(plain(name));
		if (clip === undefined) refused.push({ file, why: unknown(name, clips) });
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
