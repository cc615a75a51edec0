import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleOf } from '../../../src/visit-table/example';
import { formatted } from '../../../src/visit-table/formatted';
import { visitTable } from '../../../src/visit-table/visit-table';
import { walk } from '../../../src/visit-table/walk';

const file = 'src/visit-table.md';
const example = exampleOf('audio');
const stops = walk(example.offering, 'en');

test('the table that is there is what the code does: else `npm run visit-table`', async () => {
	expect(readFileSync(file, 'utf8')).toBe(await formatted(visitTable(example), file));
});

test('places of one name offer the same choices', () => {
	const choices = new Map<string, string[][]>();
	for (const { name, stage } of stops) {
		const offered = stage.map(({ what }) => JSON.stringify(what));
		choices.set(name, [...(choices.get(name) ?? []), offered]);
	}
	for (const [name, [first, ...others]] of choices) {
		for (const other of others) expect(other, name).toEqual(first);
	}
});

test('every screen of a visit is in it', () => {
	const names = stops.map(({ name }) => name).join();
	for (const name of [
		...['Rest', 'Languages', 'Welcome', 'Topics', 'Explainers', 'News from this shelter'],
		...['title and question', 'private explainer, before', 'private explainer, end'],
		...['An announcement', 'Ask a person', 'Take it with you', 'Still there?']
	]) {
		expect(names).toContain(name);
	}
});

test('whoever touches nothing comes to rest, from every place', () => {
	const leads = new Map(stops.map(({ name }) => [name, new Set<string>()]));
	for (const { name, byItself } of stops) {
		for (const { what, to } of byItself) if (what !== 'beside') leads.get(name)?.add(to);
	}
	for (const { name } of stops) {
		const reached = new Set([name]);
		for (const place of reached) for (const to of leads.get(place) ?? []) reached.add(to);
		expect(reached, name).toContain('Rest');
	}
});
