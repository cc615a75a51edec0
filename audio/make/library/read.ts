import type { Tongue } from '../../../src/packer/read-lines';
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

/** What a pack says of itself, as far as the voice is concerned. */
export interface About {
	/** The licence that its recordings are given under. */
	licence: string;
	languages: Tongue[];
}

/** What a pack says of itself, from its `pack.json`. */
export function readAbout(json: unknown, name: string): About {
	const { licence, languages } = recordOf(json, name);
	if (typeof licence !== 'string') throw new Error(`${name} names no licence.`);
	return {
		licence,
		languages: entriesOf(languages, `${name}: languages`).map(([code, about]) => {
			const { follows, name: called } = recordOf(about, `${name}: ${code}`);
			return { code, follows: wordsOrNull(follows), name: wordsOrNull(called) };
		})
	};
}

function wordsOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

const wordFields = ['said', 'speaker', 'date', 'licence'];
const numberFields = ['seconds', 'lufs', 'peak'];

function isTake(take: unknown): take is Take {
	const fields = recordOf(take, 'take');
	return (
		wordFields.every((field) => typeof fields[field] === 'string') &&
		numberFields.every((field) => typeof fields[field] === 'number') &&
		(fields['voice'] === 'human' ||
			(fields['voice'] === 'synthetic' && typeof fields['engine'] === 'string'))
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
