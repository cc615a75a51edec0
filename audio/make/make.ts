import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { work } from './worker-pool';
import { alikeIn } from './library/alike';
import type { Shelf } from './library/shelf';
import { saidOf, wordsOf, type Line, type Take } from './library/takes';
import type { Recorded } from './record';
import type { Report } from './report';
import { localDay } from './local-day';
import { speedOf, type Recipe } from './words/languages';

/** Recordings under work; beside the library, so that finishing one is a rename. */
const unfinished = join(import.meta.dirname, '.unfinished');

/**
 * Makes the missing and stale recordings of one pack in one language, then those to be made again.
 * @param again clips whose words are fresh, and whose voice is to be another
 */
export async function make(
	shelf: Shelf,
	recipe: Recipe,
	model: string,
	again: string[] = []
): Promise<Report> {
	const report: Report = { made: [], remade: [], doubtful: [], failed: [], removed: [], alike: [] };
	const { missing, stale, left } = shelf.work;
	for (const clip of left.filter((gone) => shelf.takes[gone]?.voice === 'synthetic')) {
		shelf.remove(clip);
		report.removed.push(clip);
	}

	mkdirSync(unfinished, { recursive: true });
	const urgent = new Set([...missing, ...stale]);
	const all = Object.entries(shelf.script);
	const jobs = [
		...all.filter(([clip]) => urgent.has(clip)),
		...all.filter(([clip]) => again.includes(clip) && !urgent.has(clip))
	];
	await work(
		jobs,
		model,
		([, line], worker) => ({
			language: shelf.language,
			words: wordsOf(line),
			file: join(unfinished, `${shelf.pack}-${shelf.language}-${worker}.mp3`)
		}),
		([clip, line], { file }, answer) => {
			if (answer.type === 'failed') {
				report.failed.push({ clip, why: [answer.why] });
				return;
			}
			const { recorded } = answer;
			shelf.keep(clip, file, takeOf(line, recorded, recipe, shelf.licence));
			report.made.push(clip);
			if (recorded.remadeFor.length > 0) report.remade.push({ clip, why: recorded.remadeFor });
			if (recorded.doubts.length > 0) report.doubtful.push({ clip, why: recorded.doubts });
			console.log(`${shelf.language} ${clip} (${report.made.length} of ${jobs.length})`);
		}
	);
	return { ...report, alike: alikeIn(shelf) };
}

function takeOf(line: Line, { figures }: Recorded, recipe: Recipe, licence: string): Take {
	return {
		said: saidOf(line),
		speaker: recipe.speaker,
		voice: 'synthetic',
		engine: recipe.engine,
		speed: speedOf(recipe),
		date: localDay(new Date()),
		licence,
		seconds: figures.seconds,
		lufs: figures.lufs,
		peak: figures.peak
	};
}
