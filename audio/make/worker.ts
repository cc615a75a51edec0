import { openModel, type Speak } from './model';
import { record, type Recorded } from './record';
import { recipes } from './words/languages';

/** What a worker is asked to speak, and where to. */
export interface Task {
	language: string;
	words: string;
	file: string;
}

export type Answer = { type: 'recorded'; recorded: Recorded } | { type: 'failed'; why: string };

const [, , modelFile] = process.argv;
let model: Promise<Speak> | undefined;

// Without anybody to answer there is nothing to finish.
process.on('disconnect', () => process.exit());
process.on('message', async (task: Task) => {
	process.send?.(await answer(task));
});

function open(): Promise<Speak> {
	model ??= openModel(modelFile ?? '');
	return model;
}

async function answer({ language, words, file }: Task): Promise<Answer> {
	try {
		const recipe = recipes[language];
		if (recipe === undefined) throw new Error(`There is no recipe for ${language}.`);
		return { type: 'recorded', recorded: await record(words, recipe, open, file) };
	} catch (error) {
		return { type: 'failed', why: error instanceof Error ? error.message : String(error) };
	}
}
