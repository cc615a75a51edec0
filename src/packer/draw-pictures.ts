import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { castOf, openPictureBook, type PictureBook } from './cast';
import { composePicture, type ComposedPicture } from './pictures';
import type { Problems } from './problem';
import { isUncounted, requiredClips } from './required-clips';
import { requiredPictures } from './required-pictures';
import type { SourcePack } from './source';

/** The pictures of one pack, by topic id, explainer id or clip id. */
export type DrawnPictures = Map<string, ComposedPicture>;

/**
 * Draws every picture of every pack, and notes those that are missing or cannot be drawn.
 * The drawings they are put together from stand in `pictures/` of the content folder, else in ours.
 */
export function drawPictures(
	content: string,
	library: SourcePack[],
	problems: Problems
): DrawnPictures[] {
	const own = join(content, 'pictures');
	const folder = existsSync(join(own, 'drawings.json')) ? own : 'audio/pictures';
	const book = openPictureBook(folder);
	const drawn = library.map((pack) => drawPack(pack, library, book, problems));
	for (const problem of book.problems()) {
		const [file = '', ...what] = problem.split(': ');
		problems.unfinishedIn(`pictures/${file}`)(what.join(': '));
	}
	return drawn;
}

function drawPack(
	pack: SourcePack,
	library: SourcePack[],
	book: PictureBook,
	problems: Problems
): DrawnPictures {
	const file = `${pack.id}/pictures.json`;
	const note = problems.unfinishedIn(file);
	const required = requiredPictures(pack);
	const known = new Set([...required, ...requiredClips(pack, library)]);
	const drawn: DrawnPictures = new Map();
	for (const [key, spec] of pack.pictures) {
		const words = book.wordsFor(castOf(key, pack.pictures));
		const picture = composePicture(spec, words, pack.values);
		if (!known.has(key) && !isUncounted(key, pack) && pack.id !== 'interface') {
			note('nothing of that name in this pack; mend the name or take it out', key);
		} else if ('problems' in picture) {
			for (const what of picture.problems) note(what, key);
		} else {
			drawn.set(key, picture);
		}
	}
	for (const key of required) {
		const isTold = problems.concern(file, key);
		if (!pack.pictures.has(key) && !isTold) note('has no picture; choose one', key);
	}
	return drawn;
}
