import { readWord, spellEach, stressLast, type Spelling } from './spell';

/**
 * Dari from a Latin transcription of Kabul's speech. Hyphens cut a word where its stress depends
 * on it: the prefix of a verb has it (`na-mē-dānam`), an ending such as ezafe or a person never
 * (`ketāb-e man`, `kon-ēd`); every other word has it on the last syllable.
 */
export function spellDari(words: string): string {
	return spellEach(words, (word) => {
		const parts = word.toLowerCase().split('-');
		const spoken = parts.map((part) => readPart(part, word));
		const stressed = stressedPart(parts);
		return spoken.map((part, at) => (at === stressed ? stressLast(part) : part)).join('');
	});
}

const prefixes = ['mē', 'na', 'be'];
/** Never the plural, `hā`: it has the stress. */
const endings = [
	...['e', 'ye'], // ezafe
	...['o', 'wo'], // "and"
	...['rā', 'ra'], // the object
	...['ē', 'yē'], // "a", "some"
	...['am', 'at', 'aš', 'mān', 'tān', 'šān'], // "my", "your", "his"
	...['ad', 'ēm', 'ēd', 'and'] // who does it; "I" is `am` again
];

function stressedPart(parts: string[]): number {
	const prefix = parts.slice(0, -1).findIndex((part) => prefixes.includes(part));
	if (prefix >= 0) return prefix;
	let last = parts.length - 1;
	while (last > 0 && endings.includes(parts[last] ?? '')) last--;
	return last;
}

function readPart(part: string, word: string): string {
	// Before ā it is mostly the plural: "kōdakhā".
	const foreign = /^[ksz]h|[ksz]h(?!ā)/u.exec(part)?.[0];
	if (foreign !== undefined) {
		throw new Error(`"${word}" has "${foreign}": write x, š or ž, or a hyphen between two sounds.`);
	}
	return readWord(part, spellings, 'the transcription of Dari');
}

const spellings: Spelling[] = [
	[/^gh/, 'ɣ'],
	[/^ā/, 'ɑː'],
	[/^ē/, 'eː'],
	[/^ī/, 'iː'],
	[/^ō/, 'oː'],
	[/^ū/, 'uː'],
	[/^j/, 'ʤ'],
	[/^č/, 'ʧ'],
	[/^ž/, 'ʒ'],
	[/^š/, 'ʃ'],
	[/^q/, 'k'],
	[/^r/, 'ɾ'],
	[/^y/, 'j'],
	[/^g/, 'ɡ'],
	// The voice was trained on Hindi, which has these short vowels and no others.
	[/^[ei]/, 'ɪ'],
	[/^[ou]/, 'ʊ'],
	[/^a/, 'ʌ'],
	...[...'bpthxdzsfklmnw'].map((letter): Spelling => [new RegExp(`^${letter}`), letter])
];
