import { findModel } from './model-file';
import { findVoice } from './rhvoice';
import type { Recipe } from './words/languages';

/** The model's file, or nothing where no recipe needs it; tells what is not installed. */
export async function findEngines(recipes: Recipe[], voices: string | undefined): Promise<string> {
	for (const recipe of recipes) {
		if (recipe.engine === 'rhvoice-1.8.0') findVoice(recipe.voice);
	}
	const needsModel = recipes.some(({ engine }) => engine === 'kokoro-v1.0-int8');
	return needsModel ? await findModel(voices) : '';
}
