import { withoutVowelMarks } from './lines';

/** How each language says the digits from zero to nine, written as in its `say` lines. */
const digitWords: Record<string, string[]> = {
	en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
	es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
	fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
	'pt-BR': ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'],
	ht: ['zewo', 'en', 'de', 'twa', 'kat', 'senk', 'sis', 'sèt', 'uit', 'nèf'],
	ru: ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
	ar: ['صِفْرٌ', 'وَاحِدٌ', 'اِثْنَانِ', 'ثَلَاثَةٌ', 'أَرْبَعَةٌ', 'خَمْسَةٌ', 'سِتَّةٌ', 'سَبْعَةٌ', 'ثَمَانِيَةٌ', 'تِسْعَةٌ'],
	prs: ['sefr', 'yak', 'du', 'sē', 'čār', 'panj', 'šaš', 'haft', 'hašt', 'nō']
};

export function canFollowDigits(language: string): boolean {
	return language in digitWords;
}

/**
 * The spoken words with each row of digits as figures: "press 9233, then the key", and without the
 * marks of vowels and stress. A digit alone stays a word: in French "un" is also the article.
 */
export function withFigures(language: string, spoken: string): string {
	const bare = withoutVowelMarks(spoken);
	const words = digitWords[language]?.map(withoutVowelMarks);
	if (!words) return bare;

	const digit = `(?:${words.join('|')})`;
	const row = new RegExp(`(?<![\\p{L}-])${digit}(?:[,;،؛]? ${digit})+(?![\\p{L}-])`, 'giu');
	return bare.replace(row, (digits) =>
		digits
			.split(/[,;،؛]? /)
			.map((word) => words.indexOf(word.toLowerCase()))
			.join('')
	);
}
