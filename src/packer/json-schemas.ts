import { toJsonSchema } from '@valibot/to-json-schema';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { drawing, picture } from './picture-schemas';
import * as source from './source-schemas';

/**
 * What editors understand of each kind of file in the content folder, by the name of its JSON Schema.
 * They tell what is missing, unknown or of the wrong kind while somebody writes; what one file says of
 * another only the packer can tell.
 */
const kinds: Record<string, { schema: v.GenericSchema; files: RegExp }> = {
	alphabets: { schema: table(source.alphabet), files: /^alphabets\.json$/ },
	drawings: { schema: table(drawing), files: /^pictures\/drawings\.json$/ },
	pack: { schema: source.packFile, files: /^[^/]+\/pack\.json$/ },
	pictures: { schema: table(picture), files: /^[^/]+\/pictures\.json$/ },
	explainer: { schema: source.explainerFile, files: /^[^/]+\/explainers\/[^/]+\.json$/ },
	facts: { schema: table(source.factRow), files: /^[^/]+\/facts\.json$/ },
	values: { schema: table(source.valueRow), files: /^[^/]+\/values\.json$/ },
	script: { schema: table(source.scriptLine), files: /^[^/]+\/scripts\/[^/]+\.json$/ },
	glossary: { schema: table(source.term), files: /^[^/]+\/glossary\/[^/]+\.json$/ },
	review: {
		schema: table(v.array(source.forbidden)),
		files: /^[^/]+\/never-said\/review\.json$/
	}
};

/** Each JSON Schema as it is written, by the name of its file. */
export function jsonSchemas(): Map<string, string> {
	return new Map(
		Object.entries(kinds).map(([name, { schema }]) => {
			const made = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
			// The file names its schema in it.
			const properties = { $schema: { type: 'string' }, ...made.properties };
			return [`${name}.schema.json`, `${JSON.stringify({ ...made, properties }, null, '\t')}\n`];
		})
	);
}

/** The JSON Schema that a file of the content folder must name, by its path there; null: none is meant for it. */
export function schemaFor(path: string): string | null {
	const kind = Object.entries(kinds).find(([, { files }]) => files.test(path));
	if (!kind) return null;
	return `${'../'.repeat(path.split('/').length - 1) || './'}schemas/${kind[0]}.schema.json`;
}

function table(row: v.GenericSchema) {
	return v.record(v.string(), row);
}

/** Writes them, and takes away those that nothing is meant for any more. */
function writeSchemas(folder: string) {
	mkdirSync(folder, { recursive: true });
	const schemas = jsonSchemas();
	for (const [name, json] of schemas) {
		const file = join(folder, name);
		if (!existsSync(file) || readFileSync(file, 'utf8') !== json) writeFileSync(file, json);
	}
	for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeSchemas('audio/schemas');
