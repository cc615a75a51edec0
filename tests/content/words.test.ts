import { describe, expect, test } from 'vitest';
import {
	cardsOf,
	countWords,
	languages,
	linesOf,
	sentencesOf,
	withoutVowelMarks,
	type Line
} from './lines';
import { canFollowDigits, withFigures } from './spoken-digits';

/**
 * Speech engines swallow or invent sounds in lines shorter than about four English words.
 * Languages without articles say as much in three.
 */
const fewestWords = (language: string) => (['en', 'es', 'fr', 'pt-BR'].includes(language) ? 4 : 3);

/** A whole telephone number, or one of the short ones that people call in an emergency or inside. */
const phoneNumber = /1-\d{3}-\d{3}-\d{4}|\b(?:9233|9116|699|911)\b/g;

/** These answer nobody outside: without the condition a caller reaches a stranger. */
const detentionNumber = /\b(?:9233|9116|699)\b/;

/** "Only from a phone inside detention", without vowel marks; Dari also as it is transcribed. */
const detentionCondition: Record<string, string> = {
	en: 'only from a phone inside detention',
	es: 'solo (?:si usted llama )?desde un teléfono dentro del centro de detención',
	ht: 'sèlman (?:si ou rele )?nan yon telefòn andedan sant detansyon',
	'pt-BR': 'só (?:atende |funciona )?de um telefone dentro da detenção',
	fr: 'seulement (?:depuis |d’)un téléphone du centre de détention',
	ar: 'فقط من هاتف داخل الاحتجاز',
	prs: 'تنها از تلیفون داخل توقیف\u200cخانه|tanhā az telefūn-e dāxel-e tawqīfxāna',
	ru: 'только (?:на звонки )?с телефона внутри центра задержания'
};

const named = ({ id, text }: Line) => `${id}: ${text}`;

describe.each(languages)('the words in %s', (language) => {
	const lines = linesOf(language);

	test('are spoken without a figure', () => {
		expect(lines.filter(({ spoken }) => /\d/.test(spoken)).map(named)).toEqual([]);
	});

	test('hold no markup and no stray space', () => {
		const stained = /[<>{}[\]\\|_*`]|\s{2}|^\s|\s$|[\n\t]/;
		const wrong = lines.filter(({ text, spoken }) => stained.test(text) || stained.test(spoken));
		expect(wrong.map(named)).toEqual([]);
	});

	test('are never too few for a voice to be understood', () => {
		const short = lines.filter(({ spoken }) =>
			sentencesOf(spoken).some((sentence) => countWords(sentence) < fewestWords(language))
		);
		expect(short.map(named)).toEqual([]);
	});

	test('are one sentence on each card', () => {
		const cards = cardsOf(language).filter(({ text }) => sentencesOf(text).length !== 1);
		expect(cards.map(named)).toEqual([]);
	});

	test('never tell of a month in which nobody has checked', () => {
		expect(lines.filter(({ text }) => tellsOfUncheckedMonth(language, text)).map(named)).toEqual(
			[]
		);
	});

	test('say each phone number twice, digit by digit', () => {
		expect(canFollowDigits(language), 'spoken-digits.ts knows the language').toBe(true);
		const saidOnce = lines.filter(({ text, spoken }) => {
			const heard = withFigures(language, spoken).match(/\d+/g) ?? [];
			const shown = text.match(phoneNumber) ?? [];
			return shown.some(
				(number) => heard.filter((digits) => digits === number.replace(/-/g, '')).length !== 2
			);
		});
		expect(saidOnce.map(named)).toEqual([]);
	});

	test('say each time that a short number works only inside detention', () => {
		const words = detentionCondition[language];
		expect(words, 'this test knows how the language says it').toBeDefined();
		const condition = new RegExp(`(?:${words}).*${detentionNumber.source}`, 'iu');
		const bare = lines.filter(({ text, spoken }) =>
			[withoutVowelMarks(text), ...sentencesOf(withFigures(language, spoken))].some(
				(sentence) => detentionNumber.test(sentence) && !condition.test(sentence)
			)
		);
		expect(bare.map(named)).toEqual([]);
	});
});

/** The sources end in October 2026; move this only when somebody has checked again. */
const lastChecked = { year: 2026, month: 10 };

function tellsOfUncheckedMonth(language: string, text: string): boolean {
	const years = (text.match(/\b20\d\d\b/g) ?? []).map(Number);
	if (years.some((year) => year > lastChecked.year)) return true;
	if (!years.includes(lastChecked.year)) return false;

	const later = Array.from({ length: 12 - lastChecked.month }, (_, at) => lastChecked.month + at);
	return later.some((month) => text.toLowerCase().includes(monthName(language, month)));
}

/** Names that browsers and Node do not know, or know of another calendar; from November on. */
const ownMonthNames: Record<string, Record<number, string>> = {
	ht: { 10: 'novanm', 11: 'desanm' },
	prs: { 10: 'نومبر', 11: 'دسمبر' }
};

/** @param month from 0 */
function monthName(language: string, month: number): string {
	const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
	const name = ownMonthNames[language]?.[month] ?? names.format(Date.UTC(2026, month, 15));
	return name.toLowerCase();
}
