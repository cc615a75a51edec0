/** One thing that somebody must mend, told so that they can: where, and what to do. */
export interface Problem {
	/** Path of the file, as seen from the content folder. */
	file: string;
	clip?: string;
	what: string;
	/** Only unfinished work (a recording, a picture): with FAROL_ALLOW_GAPS the build goes on without it. */
	unfinished: boolean;
}

/** Takes note of a problem in one file. */
export type Note = (what: string, clip?: string) => void;

/** All problems of a run, collected, so that they can be told at once. */
export class Problems {
	readonly list: Problem[] = [];

	/** For what nothing can be built on: `const note = problems.in('tiny/pack.json')`. */
	in(file: string): Note {
		return this.#noteFor(file, false);
	}

	unfinishedIn(file: string): Note {
		return this.#noteFor(file, true);
	}

	#noteFor(file: string, unfinished: boolean): Note {
		return (what, clip) =>
			void this.list.push({ file, what, unfinished, ...(clip === undefined ? {} : { clip }) });
	}
}

/** `tiny/scripts/en.json: plain.2: the text is empty; write it` */
export function lineOf({ file, clip, what }: Problem): string {
	return [file, clip, what].filter(Boolean).join(': ');
}
