/** How each language says the digits from zero to nine, where a test can follow it. */
const digitWords: Record<string, string[]> = {
	en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
	es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
	fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
	'pt-BR': ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'],
	ht: ['zewo', 'en', 'de', 'twa', 'kat', 'senk', 'sis', 'sèt', 'uit', 'nèf'],
	ru: ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять']
};

export function canFollowDigits(language: string): boolean {
	return language in digitWords;
}

/** The spoken words with each digit as a figure, runs of digits joined: "press 9233, then the key". */
export function withFigures(language: string, spoken: string): string {
	const words = digitWords[language] ?? [];
	return spoken
		.replace(/\p{L}+(?:-\p{L}+)*/gu, (word) => {
			const digit = words.indexOf(word.toLowerCase());
			return digit < 0 ? word : String(digit);
		})
		.replace(/(?<=\d)[,;]? (?=\d)/g, '');
}
