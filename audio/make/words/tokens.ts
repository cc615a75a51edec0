import table from './tokens.json' with { type: 'json' };

const vocab: Partial<Record<string, number>> = table.vocab;

/** The model takes no more than this in one breath. */
export const mostTokens = 508;

/** The model's numbers for some phonemes, without the zeros around them. */
export function tokensOf(phonemes: string): number[] {
	const tokens = [...phonemes].map((letter) => {
		const token = vocab[letter];
		if (token === undefined)
			throw new Error(`The voice does not know "${letter}" in "${phonemes}".`);
		return token;
	});
	if (tokens.length === 0) throw new Error('There is nothing to say.');
	if (tokens.length > mostTokens) {
		throw new Error(`A sentence has ${tokens.length} tokens, and the voice takes ${mostTokens}.`);
	}
	return tokens;
}
