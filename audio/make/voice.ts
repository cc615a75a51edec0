import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cardsOf } from './cards';
import { check } from './check';
import { findEngines } from './engines';
import { packsIn, Shelf } from './library/shelf';
import { make } from './make';
import { readOptions, type Options } from './options';
import { figuresOf, linesOfWork, remarksOf } from './report';
import { recipes, speedOf, type Recipe } from './words/languages';

const audio = process.env['FAROL_AUDIO'] || join(import.meta.dirname, '..');

try {
	await main(readOptions(process.argv.slice(2), process.env));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

async function main(options: Options) {
	const shelves = shelvesFor(options);
	if (shelves.length === 0) throw new Error('No script is there for that pack and language.');
	const model =
		options.task === 'make' ? await findEngines(neededFor(shelves, options), options.voices) : '';

	if (options.task === 'words') {
		const cards = await Promise.all(shelves.map(cardsOf));
		console.log(JSON.stringify(cards.flat(), null, '\t'));
		return;
	}
	for (const shelf of shelves) {
		const recipe = recipes[shelf.language];
		if (recipe === undefined) {
			console.log(`\n${titleOf(shelf)}: there is no recipe for this language yet`);
			continue;
		}
		if (options.task === 'list') tell(shelf, linesOfWork(shelf.work, olderThan(recipe, shelf)));
		else {
			const report =
				options.task === 'make'
					? await make(shelf, recipe, model, options.again ? olderThan(recipe, shelf) : [])
					: await check(shelf, recipe);
			tell(shelf, remarksOf(report));
			if (report.failed.length > 0) process.exitCode = 1;
		}
	}
}

function shelvesFor({ pack, language }: Options): Shelf[] {
	return packsIn(audio)
		.filter(({ name }) => pack === undefined || pack === name)
		.flatMap(({ folder, languages }) =>
			languages
				.filter((code) => language === undefined || language === code)
				.map((code) => new Shelf(folder, code))
		);
}

/** The recipes of the shelves where something has to be made. */
function neededFor(shelves: Shelf[], { again }: Options): Recipe[] {
	return shelves
		.filter(({ work }) => again || work.missing.length + work.stale.length > 0)
		.map(({ language }) => recipes[language])
		.filter((recipe) => recipe !== undefined);
}

/** Recordings that another voice, engine or speed made: they could be made again. */
function olderThan(recipe: Recipe, { takes }: Shelf): string[] {
	const { engine, speaker } = recipe;
	const speed = speedOf(recipe);
	return Object.entries(takes)
		.filter(([, take]) => take.voice === 'synthetic')
		.filter(
			([, take]) => take.engine !== engine || take.speaker !== speaker || take.speed !== speed
		)
		.map(([clip]) => clip);
}

function tell(shelf: Shelf, remarks: string[]) {
	const files = Object.keys(shelf.takes).map((clip) => shelf.file(clip));
	const bytes = files.filter((file) => existsSync(file)).map((file) => statSync(file).size);
	const sum = bytes.reduce((total, size) => total + size, 0);
	console.log(`\n${titleOf(shelf)}: ${figuresOf(shelf.takes, sum)}`);
	for (const remark of remarks) console.log(`  ${remark}`);
}

function titleOf({ pack, language }: Shelf): string {
	return `${pack} ${language}`;
}
