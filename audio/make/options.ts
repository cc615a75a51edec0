import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

export interface Options {
	pack: string | undefined;
	language: string | undefined;
	/** What to do: make what is missing, only list it, measure what is there, or print its words. */
	task: 'make' | 'list' | 'check' | 'words';
	/** Make again also what another voice, engine or speed made. */
	again: boolean;
	/** The folder that holds the model. */
	voices: string | undefined;
}

/** Reads the command line. Paths are relative to where the author stands, which npm remembers. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
	const { values } = parseArgs({
		args,
		options: {
			pack: { type: 'string' },
			language: { type: 'string' },
			voices: { type: 'string' },
			again: { type: 'boolean', default: false },
			list: { type: 'boolean', default: false },
			check: { type: 'boolean', default: false },
			words: { type: 'boolean', default: false }
		}
	});
	const voices = values.voices ?? env['FAROL_VOICES'];
	return {
		pack: values.pack,
		language: values.language,
		task: taskOf(values),
		again: values.again,
		voices: voices === undefined ? undefined : resolve(env['INIT_CWD'] ?? '.', voices)
	};
}

function taskOf({ list, check, words }: { list: boolean; check: boolean; words: boolean }) {
	if (list) return 'list';
	if (check) return 'check';
	return words ? 'words' : 'make';
}
