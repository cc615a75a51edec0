import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './human/options';
import { linesOf, takeIn } from './human/take-in';
import { packsIn, Shelf } from './library/shelf';

/*
 * `npm run take-in`: takes a folder of recordings that a person made into the library.
 * Needs ffmpeg, and nothing of what the draft voice needs.
 */
const audio = process.env['FAROL_AUDIO'] || join(import.meta.dirname, '..');

try {
	const options = readOptions(process.argv.slice(2), process.env, new Date());
	if (!existsSync(options.from) || !statSync(options.from).isDirectory()) {
		throw new Error(`${options.from} is no folder; name the one with the recordings.`);
	}
	const packs = packsIn(audio);
	const shelves = packs
		.filter(({ languages }) => languages.includes(options.language))
		.map(({ folder }) => new Shelf(folder, options.language));
	if (shelves.length === 0) {
		const known = [...new Set(packs.flatMap(({ languages }) => languages))].sort();
		throw new Error(
			`No pack speaks "${options.language}"; known are ${known.join(', ')}. ` +
				'To add a language, see audio/README.md.'
		);
	}
	const outcome = await takeIn(shelves, options);
	for (const line of linesOf(outcome)) console.log(line);
	if (outcome.refused.length + outcome.doubtful.length > 0) process.exitCode = 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
