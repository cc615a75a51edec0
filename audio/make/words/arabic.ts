import { lettersOf } from './arabic-letters';
import { Reading, type Sound } from './arabic-sounds';
import { withLongVowels } from './arabic-words';
import { spellEach } from './spell';

/**
 * Arabic from text with every vowel written, in the sounds that a Hindi voice has. A word whose
 * vowels are missing is an error: whatever was guessed would be another word.
 */
export function spellArabic(words: string): string {
	return spellEach(words, (word, { before, atPause }) => {
		const place = { afterVowel: /[aɑɪʊː]$/u.test(before), atPause };
		const { sounds, stem } = new Reading(word, withLongVowels(lettersOf(word)), place);
		return write(atPause ? withoutGlide(sounds) : sounds, stem);
	});
}

/** "huw" and "arabijj", without their endings, are spoken with a long vowel. */
function withoutGlide(sounds: Sound[]): Sound[] {
	const at = sounds.findLastIndex(({ type }) => type === 'vowel');
	const vowel = sounds[at];
	const after = sounds.slice(at + 1);
	if (vowel?.type !== 'vowel' || after.length === 0) return sounds;
	const glide = { a: '', e: 'j', i: 'j', u: 'w' }[vowel.vowel];
	const isGlide = after.every((sound) => sound.type === 'consonant' && sound.spoken === glide);
	return isGlide && glide !== '' ? [...sounds.slice(0, at), { ...vowel, long: true }] : sounds;
}

function write(sounds: Sound[], stem: number): string {
	const stressed = stressedIn(sounds, stem);
	return sounds
		.map((sound, at) => {
			if (sound.type === 'consonant') return sound.spoken;
			const isDark = isEmphatic(sounds[at - 1]) || isEmphatic(sounds[at + 1]);
			const vowel = sound.vowel === 'a' && isDark ? 'ɑ' : sound.vowel;
			const short = vowel === 'i' ? 'ɪ' : vowel === 'u' ? 'ʊ' : vowel;
			return (at === stressed ? 'ˈ' : '') + (sound.long ? `${vowel}ː` : short);
		})
		.join('');
}

function isEmphatic(sound: Sound | undefined): boolean {
	return sound?.type === 'consonant' && sound.emphatic;
}

/**
 * The place of the stressed vowel: in the last syllable if it is very heavy, else in the one before
 * if that is heavy or there are only two, else in the third from the end.
 */
function stressedIn(sounds: Sound[], stem: number): number {
	const all = sounds.flatMap(({ type }, at) => (type === 'vowel' ? [at] : []));
	const ofStem = all.filter((at) => at >= stem);
	const [last, middle, third] = (ofStem.length > 0 ? ofStem : all).toReversed();
	if (last === undefined) return -1;
	if (middle === undefined || weightOf(sounds, last, sounds.length) > 1) return last;
	// The consonant before the next vowel belongs to that vowel.
	return third === undefined || weightOf(sounds, middle, last - 1) > 0 ? middle : third;
}

/** One for a long vowel, and one for each consonant up to the end of the syllable. */
function weightOf(sounds: Sound[], at: number, end: number): number {
	const vowel = sounds[at];
	return (vowel?.type === 'vowel' && vowel.long ? 1 : 0) + Math.max(0, end - at - 1);
}
