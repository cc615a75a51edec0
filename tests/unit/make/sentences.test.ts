import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../audio/make/words/sentences';

describe('a line', () => {
	test('is split into sentences, and each at its punctuation', () => {
		expect(sentencesOf('Wait, please. Are you still there?')).toEqual([
			[
				{ words: 'Wait', mark: ',' },
				{ words: 'please', mark: '.' }
			],
			[{ words: 'Are you still there', mark: '?' }]
		]);
	});

	test.each(['1,500 people', 'half past 10:30', 'version 4.5 of it'])(
		'keeps the number in "%s" whole',
		(line) => expect(sentencesOf(line)).toEqual([[{ words: line, mark: '' }]])
	);

	test('speaks letters one by one in a single sentence', () => {
		const [sentence, ...others] = sentencesOf('Tell U. S. C. I. S. where you live.');
		expect(others).toEqual([]);
		expect(sentence?.map(({ words }) => words)).toEqual([
			'Tell U',
			'S',
			'C',
			'I',
			'S',
			'where you live'
		]);
	});

	test('may begin with marks and end inside quotes', () => {
		expect(sentencesOf('«¿Qué es?» Es esto.')).toEqual([
			[{ words: '«¿Qué es', mark: '?' }],
			[{ words: 'Es esto', mark: '.' }]
		]);
	});

	test('keeps one mark of several', () => {
		expect(sentencesOf('Wait... now')).toEqual([
			[{ words: 'Wait', mark: '.' }],
			[{ words: 'now', mark: '' }]
		]);
	});

	test('in Arabic is split at its own marks, which the voice gets turned round', () => {
		expect(sentencesOf('نَعَمْ، هُنَا؛ أَيْنَ؟ هُنَا.')).toEqual([
			[
				{ words: 'نَعَمْ', mark: ',' },
				{ words: 'هُنَا', mark: ';' },
				{ words: 'أَيْنَ', mark: '?' }
			],
			[{ words: 'هُنَا', mark: '.' }]
		]);
	});

	test('without words has no sentences', () => {
		expect(sentencesOf(' … ')).toEqual([]);
	});
});
