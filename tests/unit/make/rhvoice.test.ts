import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findEngines } from '../../../audio/make/engines';
import { findVoice } from '../../../audio/make/rhvoice';
import { recipes } from '../../../audio/make/words/languages';
import { countSounds } from '../../../audio/make/words/phonemes';
import { sentencesOf, textOf } from '../../../audio/make/words/sentences';

describe('a voice of RHVoice', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'voices-'));
		mkdirSync(join(folder, 'anna'));
		writeFileSync(join(folder, 'anna', 'voice.info'), 'name=Anna');
	});

	afterEach(() => rmSync(folder, { recursive: true }));

	test('is found among the installed ones', () => {
		expect(() => findVoice('anna', ['/nowhere', folder])).not.toThrow();
	});

	test('that is not installed is an error that tells what to install', () => {
		expect(() => findVoice('elena', [folder])).toThrow('install rhvoice and rhvoice-russian');
	});
});

describe('the engines', () => {
	test('are not asked for when there is nothing to make', async () => {
		expect(await findEngines([], undefined)).toBe('');
	});

	test('need the model as soon as one language is spoken by it', async () => {
		const needed = [recipes.en].filter((recipe) => recipe !== undefined);
		await expect(findEngines(needed, undefined)).rejects.toThrow('Set FAROL_VOICES');
	});
});

test('a sentence that an engine reads itself keeps its marks', () => {
	const sentences = sentencesOf('Подождите, пожалуйста. Вы ещё здесь?');
	expect(sentences.map(textOf)).toEqual(['Подождите, пожалуйста.', 'Вы ещё здесь?']);
});

test('the sounds of Russian are its letters without the two signs and stress marks', async () => {
	const { ru } = recipes;
	if (ru === undefined) throw new Error('No recipe.');
	expect(await countSounds('Съе\u0301шь её!', ru)).toBe(5);
});
