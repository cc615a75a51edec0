import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Note, Problems } from './problem';
import { read } from './read';
import { readJson } from './read-json';
import type { SourceFact } from './source';
import { factRow } from './source-schemas';

/** Reads the ledger of facts, `<pack>/facts.json`; null where a pack keeps none. */
export function readFacts(
	content: string,
	file: string,
	problems: Problems
): Map<string, SourceFact> | null {
	if (!existsSync(join(content, file))) return null;
	const note = problems.in(file);
	const json = readJson(join(content, file), note);
	// A ledger that cannot be read has been told: that it holds no fact is not worth a line each.
	if (!json) return null;
	noteGaps(Object.keys(json), note);
	return new Map(Object.entries(json).map(([id, row]) => [id, readFact(id, row, note)]));
}

function readFact(id: string, row: unknown, note: Note): SourceFact {
	const noteHere: Note = (what) => note(what, id);
	if (!/^[A-Z]\d+$/.test(id)) noteHere('must be named by a capital and a number, as F012');
	const { from, status, leftOut } = read(factRow, row, noteHere);
	if (from.length === 0) noteHere('"from" must name at least one document');
	return { status, isLeftOut: leftOut !== undefined };
}

/** The numbers of each letter run on, so that a row that was lost is missed. */
function noteGaps(ids: string[], note: Note) {
	const last = new Map<string, number>();
	for (const id of [...ids].sort(byNumber)) {
		const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(id) ?? [];
		if (!digits) continue;
		const next = (last.get(letter) ?? 0) + 1;
		if (Number(digits) !== next) {
			const missing = letter + String(next).padStart(digits.length, '0');
			note(`${missing} should stand before it; bring the lost row back, or number on`, id);
		}
		last.set(letter, Number(digits));
	}
}

function byNumber(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
