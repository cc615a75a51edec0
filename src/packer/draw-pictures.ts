import type { Problems } from './problem';
import type { SourcePack } from './source';

/** A picture as it will be stored; `rtl` where right-to-left readers need the mirrored order. */
export interface DrawnPicture {
	svg: string;
	rtl?: string;
}

/** Draws every picture of a pack, and notes those that cannot be drawn. */
export function drawPictures(pack: SourcePack, problems: Problems): Map<string, DrawnPicture> {
	const note = problems.unfinishedIn(`${pack.id}/pictures.json`);
	for (const key of pack.pictures.keys()) note('cannot be drawn yet', key);
	return new Map();
}
