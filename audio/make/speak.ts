import { readStyle, type Speak } from './model';
import { speakWithRhvoice } from './rhvoice';
import { askEspeak } from './words/ask-espeak';
import type { KokoroRecipe, Recipe, RhvoiceRecipe } from './words/languages';
import { phonemesOf } from './words/phonemes';
import { sentencesOf, textOf } from './words/sentences';
import { tokensOf } from './words/tokens';

/** Opens the model once somebody needs it. */
export type OpenModel = () => Promise<Speak>;

/** Speaks a line, one wave for each breath; `tempo` 1 is the recipe's own. */
export function speak(
	words: string,
	recipe: Recipe,
	tempo: number,
	openModel: OpenModel
): Promise<Float32Array[]> {
	switch (recipe.engine) {
		case 'kokoro-v1.0-int8':
			return byKokoro(words, recipe, tempo, openModel);
		case 'rhvoice-1.8.0':
			return byRhvoice(words, recipe, tempo);
	}
}

async function byKokoro(words: string, recipe: KokoroRecipe, tempo: number, openModel: OpenModel) {
	const style = readStyle(recipe.styles);
	const waves: Float32Array[] = [];
	for (const breath of await phonemesOf(words, recipe.phonemiser, askEspeak)) {
		const speak = await openModel();
		waves.push(await speak(tokensOf(breath), style, recipe.speed * tempo));
	}
	return waves;
}

async function byRhvoice(words: string, { voice, rate }: RhvoiceRecipe, tempo: number) {
	const waves: Float32Array[] = [];
	for (const sentence of sentencesOf(words.normalize('NFC'))) {
		waves.push(await speakWithRhvoice(textOf(sentence), voice, rate * tempo));
	}
	return waves;
}
