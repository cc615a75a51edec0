import { isBare, isClosing, type Letter, type Vowel } from './arabic-letters';
import { firstVowelOf, isAfterPrefixes, isArticle } from './arabic-words';

/** One sound. A consonant may be silent for this voice, and still closes a syllable. */
export type Sound =
	| { type: 'consonant'; spoken: string; emphatic: boolean }
	| { type: 'vowel'; vowel: Vowel | 'e'; long: boolean };

export interface Place {
	/** The word before ends in a vowel: the helping vowel of an alif is not spoken. */
	afterVowel: boolean;
	/** The voice rests after the word: short endings are not spoken. */
	atPause: boolean;
}

/** Reads the letters of one word. What is not written is an error that names the word. */
export class Reading {
	readonly sounds: Sound[] = [];
	/** Where the word itself begins, after the article; the stress is in there. */
	stem = 0;
	#word: string;
	#letters: Letter[];
	#place: Place;
	/** The place of the article's lam. */
	#lam: number | null = null;

	constructor(word: string, letters: Letter[], place: Place) {
		this.#word = word;
		this.#letters = letters;
		this.#place = place;
		const alif = letters.findIndex((_, at) => isArticle(letters, at));
		if (alif >= 0) this.#lam = alif + 1;
		letters.forEach((letter, at) => this.#read(letter, at));
	}

	#read(here: Letter, at: number) {
		const isAlif = here.letter === 'ا' || here.letter === 'ٱ';
		if (this.#lam === at + 1) this.#alifOfArticle(at);
		else if (this.#lam === at) this.#lamOfArticle(here, at);
		else if (isAlif && here.tanwin) this.#doubledVowel('a');
		else if (isAlif && (isBare(here) || here.sukun)) this.#alif(at);
		else if (here.letter === 'ێ') this.#foreignE();
		else if (here.letter === 'ى') this.#alifMaqsura(at);
		else if (here.letter === 'ة') this.#taMarbuta(here, at);
		else if (this.#makesLong(here)) this.#lengthen();
		else if (!this.#isLamOfLil(at) || !this.#isDoubledSun(at + 1))
			this.#consonantAndVowel(here, at);
	}

	#alifOfArticle(at: number) {
		if (at === 0 && !this.#place.afterVowel) this.#vowel('a');
	}

	#lamOfArticle(here: Letter, at: number) {
		const next = this.#letters[at + 1];
		const first = this.sounds.length;
		if (here.vowel !== null || here.shadda || next === undefined) this.#consonantAndVowel(here, at);
		else if (!isSun(next)) this.#consonant(here);
		else if (!next.shadda) this.#consonant(next);
		this.stem = here.shadda ? first + 1 : this.sounds.length;
		// "ali-stiqbāl": the vowel that helps is the lam's.
		const helps = next?.letter === 'ا' && isBare(next) && this.#isClosed(at + 2);
		if (helps && isBare(here)) this.#vowel('i');
	}

	#alif(at: number) {
		const before = this.#letters[at - 1];
		const last = this.sounds.at(-1);
		if (before === undefined) this.#firstAlif();
		else if (before.tanwin || this.#endsPlural(at)) {
			// Written and never spoken: "shukran", "katabū".
		} else if (this.#isHelping(at)) {
			if (last?.type !== 'vowel') this.#vowel('i');
		} else if (last?.type === 'vowel' && last.vowel === 'a') this.#lengthen();
		// "mi'a", a hundred, has an alif for the eye.
		else if (this.#letters[at + 1]?.letter !== 'ئ') {
			throw this.#fault(`has "ا" after "${before.letter}"`);
		}
	}

	#firstAlif() {
		if (!this.#isClosed(1)) throw this.#fault('begins with "ا" without hamza or vowel');
		if (!this.#place.afterVowel) this.#vowel(firstVowelOf(this.#letters));
	}

	#endsPlural(at: number): boolean {
		const before = this.#letters[at - 1];
		return at === this.#letters.length - 1 && before?.letter === 'و' && before.vowel === null;
	}

	/** An alif that only helps to say two consonants, after a prefix or the article. */
	#isHelping(at: number): boolean {
		const next = this.#letters[at + 1];
		const last = this.sounds.at(-1);
		if (next === undefined || !isClosing(next)) return false;
		if (this.#lam === at - 1) return true;
		if (last?.type !== 'vowel') return false;
		if (last.vowel !== 'a') return true;
		return isAfterPrefixes(this.#letters, at) && (next.sukun || 'تدطذظ'.includes(next.letter));
	}

	/** Names from abroad have a vowel that Arabic does not write: "ey number", the A-Number. */
	#foreignE() {
		if (this.sounds.at(-1)?.type === 'vowel') this.sounds.pop();
		this.sounds.push({ type: 'vowel', vowel: 'e', long: true });
	}

	#alifMaqsura(at: number) {
		if (this.#letters[at - 1]?.tanwin) return;
		if (this.#letters[at]?.tanwin) this.#doubledVowel('a');
		else if (this.sounds.at(-1)?.type === 'vowel') this.#lengthen();
		else throw this.#fault('has "ى" without a vowel before it');
	}

	#taMarbuta(here: Letter, at: number) {
		if (at < this.#letters.length - 1) throw this.#fault('has "ة" before its end');
		if (!this.#place.atPause) this.#consonantAndVowel(here, at);
	}

	/** و after "u" and ي after "i" make them long. */
	#makesLong({ letter, vowel, shadda, dagger }: Letter): boolean {
		const last = this.sounds.at(-1);
		if (vowel !== null || shadda || dagger || last?.type !== 'vowel' || last.long) return false;
		return (letter === 'و' && last.vowel === 'u') || (letter === 'ي' && last.vowel === 'i');
	}

	#consonantAndVowel(here: Letter, at: number) {
		this.#consonant(here);
		if (here.shadda) this.#consonant(here);

		if (here.letter === 'آ') this.#vowel('a', true);
		else if (here.tanwin) this.#doubledVowel(here.vowel ?? 'a');
		else if (here.dagger) this.#vowel('a', true);
		else if (here.vowel !== null) this.#writtenVowel(here.vowel, at);
		else if (!here.sukun) this.#unwrittenVowel(here, at);
	}

	#writtenVowel(vowel: Vowel, at: number) {
		const isOnly = !this.sounds.some(({ type }) => type === 'vowel');
		if (!this.#restsAfter(at) || isOnly) this.#vowel(vowel);
	}

	/** Only where spelling leaves no doubt; anything else is not vowelled. */
	#unwrittenVowel({ letter }: Letter, at: number) {
		const next = this.#letters[at + 1];
		if (letter === 'إ') this.#vowel('i');
		else if (next !== undefined && 'اىة'.includes(next.letter)) {
			if (next.letter === 'ة' || !next.tanwin) this.#vowel('a');
		} else if (next?.letter === 'ێ') {
			// That letter is its vowel.
		} else if (!this.#restsAfter(at) && !this.#isLamOfLil(at)) {
			throw this.#fault(`has no vowel on "${letter}"`);
		}
	}

	/** "kitābun": the ending is not spoken at a pause, but "kitāban" keeps a long "a". */
	#doubledVowel(vowel: Vowel) {
		if (this.#place.atPause) {
			if (vowel === 'a') this.#vowel('a', true);
		} else {
			this.#vowel(vowel);
			this.sounds.push({ type: 'consonant', spoken: 'n', emphatic: false });
		}
	}

	#restsAfter(at: number): boolean {
		return this.#place.atPause && at === this.#letters.length - 1;
	}

	/** The second lam of "lil-" is the article's, whose alif is not written there. */
	#isLamOfLil(at: number): boolean {
		const [before, here] = this.#letters.slice(Math.max(0, at - 1), at + 1);
		const isLam = before?.letter === 'ل' && here?.letter === 'ل';
		return isLam && here.vowel === null && !here.shadda && isAfterPrefixes(this.#letters, at);
	}

	#isDoubledSun(at: number): boolean {
		const letter = this.#letters[at];
		return letter !== undefined && letter.shadda && isSun(letter);
	}

	#isClosed(at: number): boolean {
		const letter = this.#letters[at];
		return letter !== undefined && isClosing(letter);
	}

	#consonant({ letter }: Letter) {
		const spoken = consonants[letter];
		if (spoken === undefined) throw this.#fault(`has "${letter}", which is not Arabic`);
		this.sounds.push({ type: 'consonant', spoken, emphatic: 'صضطظقرخغ'.includes(letter) });
	}

	#vowel(vowel: Vowel, long = false) {
		this.sounds.push({ type: 'vowel', vowel, long });
	}

	#lengthen() {
		const last = this.sounds.pop();
		if (last !== undefined)
			this.sounds.push({ ...last, ...(last.type === 'vowel' && { long: true }) });
	}

	#fault(what: string): Error {
		return new Error(`"${this.#word}" ${what}: write every vowel, shadda and sukun.`);
	}
}

/** The letters that take over the article's `l`. */
function isSun({ letter }: Letter): boolean {
	return 'تثدذرزسشصضطظلن'.includes(letter);
}

/**
 * What the voice says for each letter; hamza and ع are silent, because it says "t" for them. Some
 * names from abroad have four letters more.
 */
const consonants: Partial<Record<string, string>> = {
	...{ ء: '', أ: '', إ: '', ؤ: '', ئ: '', آ: '', ا: '', ع: '' },
	...{ ب: 'b', ت: 't', ث: 'θ', ج: 'ɟ', ح: 'h', خ: 'x', د: 'd', ذ: 'ð', ر: 'ɾ', ز: 'z' },
	...{ س: 's', ش: 'ʃ', ص: 's', ض: 'd', ط: 't', ظ: 'ð', غ: 'ɣ', ف: 'f', ق: 'q', ك: 'k' },
	...{ ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'j', ة: 't' },
	...{ پ: 'p', چ: 'ʧ', ڤ: 'v', گ: 'ɡ' }
};
