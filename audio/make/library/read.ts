import type { Take, Takes } from './takes';

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
