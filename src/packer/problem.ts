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
	readonly #told = new Set<string>();

	/** For what nothing can be built on: `const note = problems.in('tiny/pack.json')`. */
	in(file: string): Note {
		return this.#noteFor(file, false);
	}

	/** For work that is not done yet, which development can do without. */
	unfinishedIn(file: string): Note {
		return this.#noteFor(file, true);
	}

	/** Whether something was noted about the file as a whole, or about this clip of it. */
	concern(file: string, clip: string): boolean {
		return this.list.some((one) => one.file === file && (one.clip ?? clip) === clip);
	}

	#noteFor(file: string, unfinished: boolean): Note {
		return (what, clip) => {
			const problem = { file, what, unfinished, ...(clip === undefined ? {} : { clip }) };
			if (this.#told.has(lineOf(problem))) return;
			this.#told.add(lineOf(problem));
			this.list.push(problem);
		};
	}
}

/** `tiny/scripts/en.json: plain.2: the text is empty; write it` */
export function lineOf({ file, clip, what }: Problem): string {
	return [file, clip, what].filter(Boolean).join(': ');
}

/** As lines, but of each file only the first few: unfinished work can be long. */
export function brief(list: Problem[]): string[] {
	const byFile = new Map<string, Problem[]>();
	for (const problem of list) {
		byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
	}
	return [...byFile].flatMap(([file, problems]) => {
		const first = problems.slice(0, 3).map(lineOf);
		const more = problems.length - first.length;
		return more > 0 ? [...first, `${file}: and ${more} more`] : first;
	});
}
