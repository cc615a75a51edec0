import { isObject } from '../lib/packs/schemas';
import { readPictureWords, type Cast, type PictureWords } from './picture-words';

/** The drawings of a folder, as each cast shows them: read once for each. */
export interface PictureBook {
	wordsFor: (cast: Cast) => PictureWords;
	/** What is in the way, of all that was read so far. */
	problems: () => string[];
}

/** Opens the drawings of a folder. */
export function openPictureBook(folder: string): PictureBook {
	const read = new Map<string, ReturnType<typeof readPictureWords>>();
	const readAs = (cast: Cast) => {
		const key = JSON.stringify(cast);
		const known = read.get(key) ?? readPictureWords(folder, cast);
		read.set(key, known);
		return known;
	};
	readAs({});
	return {
		wordsFor: (cast) => readAs(cast).words,
		problems: () => [...new Set([...read.values()].flatMap(({ problems }) => problems))]
	};
}

/**
 * The cast of one picture: its own, else that of its explainer, so that the same person asks from
 * the first card to the last.
 */
export function castOf(key: string, pictures: ReadonlyMap<string, unknown>): Cast {
	return castIn(pictures.get(key)) ?? castIn(pictures.get(key.replace(/\..*/, ''))) ?? {};
}

/** A cast that names nobody in words is told by `composePicture`, and counts as none here. */
function castIn(spec: unknown): Cast | null {
	const cast = isObject(spec) ? spec['cast'] : undefined;
	return isCast(cast) ? cast : null;
}

/** Names for names. */
export function isCast(value: unknown): value is Cast {
	return isObject(value) && Object.values(value).every((name) => typeof name === 'string');
}
