import type { Script, Take, Takes } from './takes';

/** A script from its JSON; `name` is told when it is not one. */
export function readScript(json: unknown, name: string): Script {
	const script: Script = {};
	for (const [clip, line] of entriesOf(json, name)) {
		const { text, say } = recordOf(line, `${name}: ${clip}`);
		if (typeof text !== 'string') throw new Error(`${name}: ${clip} has no text.`);
		if (say !== undefined && typeof say !== 'string') {
			throw new Error(`${name}: ${clip} has a "say" that is not words.`);
		}
		script[clip] = say === undefined ? { text } : { text, say };
	}
	return script;
}

/** The takes of a language from their JSON. */
export function readTakes(json: unknown, name: string): Takes {
	const takes: Takes = {};
	for (const [clip, take] of entriesOf(json, name)) {
		if (!isTake(take)) throw new Error(`${name}: ${clip} is not a take.`);
		takes[clip] = take;
	}
	return takes;
}

/** The licence that a pack's recordings are given under. */
export function readLicence(json: unknown, name: string): string {
	const { licence } = recordOf(json, name);
	if (typeof licence !== 'string') throw new Error(`${name} names no licence.`);
	return licence;
}

const wordFields = ['said', 'speaker', 'engine', 'date', 'licence'];
const numberFields = ['seconds', 'lufs', 'peak'];

function isTake(take: unknown): take is Take {
	const fields = recordOf(take, 'take');
	return (
		wordFields.every((field) => typeof fields[field] === 'string') &&
		numberFields.every((field) => typeof fields[field] === 'number') &&
		(fields['voice'] === 'synthetic' || fields['voice'] === 'human')
	);
}

function entriesOf(json: unknown, name: string) {
	return Object.entries(recordOf(json, name));
}

function recordOf(json: unknown, name: string): Record<string, unknown> {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		throw new Error(`${name} is not an object.`);
	}
	return { ...json };
}
