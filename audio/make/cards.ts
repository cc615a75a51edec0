import { resolve } from 'node:path';
import type { Shelf } from './library/shelf';
import { wordsOf } from './library/takes';
import { askEspeak } from './words/ask-espeak';
import { recipes } from './words/languages';
import { phonemesOf } from './words/phonemes';

/** A fresh recording and the words in it, for `tools/hear.py`. */
export interface Card {
	clip: string;
	language: string;
	file: string;
	text: string;
	/** What was spoken. */
	say: string;
	/** The sounds that the voice was asked for, where rules of ours make them; else empty. */
	phonemes: string;
}

/** What can be heard of one pack in one language. */
export async function cardsOf(shelf: Shelf): Promise<Card[]> {
	const { missing, stale, waiting } = shelf.work;
	const skipped = new Set([...missing, ...stale, ...waiting]);
	const fresh = Object.entries(shelf.script).filter(([clip]) => !skipped.has(clip));
	return Promise.all(
		fresh.map(async ([clip, line]) => {
			const { language } = shelf;
			const say = wordsOf(line);
			const phonemes = await soundsOf(say, language);
			return { clip, language, file: resolve(shelf.file(clip)), text: line.text, say, phonemes };
		})
	);
}

async function soundsOf(words: string, language: string): Promise<string> {
	const recipe = recipes[language];
	if (recipe?.engine !== 'kokoro-v1.0-int8' || recipe.phonemiser.from !== 'own rules') return '';
	return (await phonemesOf(words, recipe.phonemiser, askEspeak)).join(' ');
}
