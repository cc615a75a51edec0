import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas, schemaFor } from '../../src/packer/json-schemas';

const folder = 'audio/schemas';
const schemas = jsonSchemas();

/** What people write, but for lists, which have no place for the name of a schema. */
const files = readdirSync('audio', { recursive: true, encoding: 'utf8' }).filter(
	(file) =>
		file.endsWith('.json') &&
		!/^(schemas|make)\/|\/recordings\/|node_modules/.test(file) &&
		!Array.isArray(read(file))
);

test('the schemas for editors are those that the packer reads by', () => {
	expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
	for (const [name, json] of schemas) {
		expect(readFileSync(join(folder, name), 'utf8'), 'npm run schemas makes them anew').toBe(json);
	}
});

test.each(files)('%s names its schema, and is valid by it', (file) => {
	const content = read(file) as { $schema?: string };
	expect(content.$schema).toBe(schemaFor(file));
	const name = content.$schema?.replace(/.*\//, '') ?? '';
	const validate = new Ajv().compile(JSON.parse(schemas.get(name) ?? 'false') as object);
	validate(content);
	expect(validate.errors ?? []).toEqual([]);
});

test('a slip of the pen is shown in an editor', () => {
	const validate = new Ajv().compile(
		JSON.parse(schemas.get('script.schema.json') ?? 'false') as object
	);
	expect(validate({ 'road.1': { text: 'Road.', note: 'slow' } })).toBe(true);
	expect(validate({ 'road.1': { txet: 'Road.' } })).toBe(false);
	expect(validate({ 'road.1': { text: ' ' } })).toBe(false);
});

function read(file: string): unknown {
	return JSON.parse(readFileSync(join('audio', file), 'utf8'));
}
