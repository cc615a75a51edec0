import { alikeIn } from './library/alike';
import type { Shelf } from './library/shelf';
import { wordsOf } from './library/takes';
import type { Remark, Report } from './report';
import { doubtsAbout } from './sound/doubts';
import { hear } from './sound/hear';
import { figuresOf } from './sound/measure';
import type { Recipe } from './words/languages';
import { countSounds } from './words/phonemes';

/** Measures every fresh recording again, whoever spoke it, and changes nothing. */
export async function check(shelf: Shelf, recipe: Recipe): Promise<Report> {
	const { missing, stale, waiting } = shelf.work;
	const skipped = new Set([...missing, ...stale, ...waiting]);
	const doubtful: Remark[] = [];
	for (const [clip, line] of Object.entries(shelf.script)) {
		if (skipped.has(clip)) continue;
		// People speak at their own pace.
		const human = shelf.takes[clip]?.voice === 'human';
		const phonemes = human ? null : await countSounds(wordsOf(line), recipe);
		const why = doubtsAbout(figuresOf(await hear(shelf.file(clip)), phonemes), recipe.pace);
		if (why.length > 0) doubtful.push({ clip, why });
	}
	return { made: [], remade: [], doubtful, failed: [], removed: [], alike: alikeIn(shelf) };
}
