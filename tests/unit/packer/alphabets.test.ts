import { describe, expect, test } from 'vitest';
import { BrokenTiny } from './broken-tiny';

/** What the packer says when a card of the tiny pack has these words. */
function problemsOf(language: 'en' | 'ar', line: { text: string; say?: string }): string[] {
	const tiny = new BrokenTiny();
	tiny.change(`tiny/scripts/${language}.json`, { 'gate-one.1': line });
	// A changed line is stale as well, which is not what this is about.
	return tiny.problems().filter((problem) => problem.startsWith('tiny/scripts'));
}

describe('words that were spoilt on their way', () => {
	test.each([
		['an entity of HTML', 'It&#39;s the gate.', /“&” \(U\+0026\)/],
		['a space that does not break', 'The\u00a0gate is open.', /holds U\+00A0/],
		['a character that could not be read', 'Protecci\ufffdn.', /U\+FFFD/],
		['UTF-8 read as Latin 1', 'protecciÃ³n', /“³” \(U\+00B3\)/],
		['a letter lost to a question mark', 'The g?te is open.', /as if a letter were lost/],
		[
			'a letter at the end lost to a question mark',
			'The gat? is open.',
			/as if a letter were lost/
		],
		['a letter at the beginning lost to a question mark', 'The ?ate.', /as if a letter were lost/],
		['a letter of another alphabet that looks the same', 'The gаte is open.', /U\+0430/],
		['an accent of its own', 'The cafe\u0301 is open.', /U\+0301/],
		['a mark that turns the writing', 'The \u202egate is open.', /holds U\+202E/],
		['a soft hyphen', 'The ga\u00adte is open.', /holds U\+00AD/],
		['a joiner that cannot be seen', 'The ga\u200cte is open.', /holds U\+200C/],
		['a byte-order mark', '\ufeffThe gate is open.', /holds U\+FEFF/],
		['a curly bracket of a template', 'The gate is $open.', /“\$”/]
	])('tell of %s, with file, clip and character', (_, text, what) => {
		const problems = problemsOf('en', { text });
		expect(problems.length).toBeGreaterThan(0);
		expect(problems[0]).toMatch(/^tiny\/scripts\/en\.json: gate-one\.1: "text" /);
		expect(problems.join('\n')).toMatch(what);
	});

	test('tell of the same in what is spoken', () => {
		const problems = problemsOf('en', { text: 'The gate.', say: 'The g&amp;te is open.' });
		expect(problems).toEqual([expect.stringMatching(/gate-one\.1: "say" holds “&”/)]);
	});

	test('tell of a word of two alphabets, but not of an English word among Arabic ones', () => {
		expect(problemsOf('ar', { text: 'البوab' })).toEqual([
			expect.stringMatching(/mixes two alphabets in the word البوab/)
		]);
		expect(problemsOf('ar', { text: 'هذه ICE.', say: 'هٰذِهِ آيْسْ.' })).toEqual([]);
	});

	test('tell once of a language whose alphabet nobody has written', () => {
		const tiny = new BrokenTiny();
		tiny.change('alphabets.json', { ar: undefined });
		expect(tiny.problems()).toEqual([
			expect.stringMatching(/^alphabets\.json: "ar" has no alphabet; write the letters/)
		]);
	});
});
