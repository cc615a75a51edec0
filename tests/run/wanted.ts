import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from './parts';

export interface Wanted {
	/** The names of the parts that run, what they need among them. */
	parts: Set<string>;
	/** Parts of the paths of test files; none: all. */
	only: string[];
}

/**
 * What is to be run: parts by their names, and test files by a part of their path. Throws for a word that is
 * neither.
 * @param words as they stand after `npm test --`; none: everything
 */
export function wantedOf(words: string[], parts: Part[], files = testFiles()): Wanted {
	const named = words.filter((word) => parts.some(({ name }) => name === word));
	const only = words.filter((word) => !named.includes(word));
	const found = new Set<string>();
	for (const word of only) {
		const path = word.replace(/^\.?\/?tests\//, '').replace(/:\d+$/, '');
		const matching = files.filter((file) => file.includes(path));
		const theirs = parts.filter(({ tests }) =>
			matching.some((file) => tests.some((folder) => file.startsWith(`${folder}/`)))
		);
		if (theirs.length === 0) {
			const known = parts.map(({ name }) => name).join(', ');
			throw new Error(`No part and no test file is called ${word}. Parts: ${known}.`);
		}
		for (const { name } of theirs) found.add(name);
	}
	const first = named.length > 0 ? named : only.length > 0 ? [...found] : parts.map(nameOf);
	return { parts: new Set(withNeeds(first, parts)), only };
}

const nameOf = ({ name }: Part) => name;

function withNeeds(names: string[], parts: Part[]): string[] {
	return names.flatMap((name) => [
		...withNeeds(parts.find((part) => part.name === name)?.needs ?? [], parts),
		name
	]);
}

/** `unit/visit/step.test.ts` */
function testFiles(): string[] {
	const tests = join(import.meta.dirname, '..');
	return readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(test|spec)\.ts$/.test(file)
	);
}
