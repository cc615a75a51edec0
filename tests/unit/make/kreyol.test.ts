import { describe, expect, test } from 'vitest';
import { spellKreyol } from '../../../audio/make/words/kreyol';
import { tokensOf } from '../../../audio/make/words/tokens';

/** As it looks on screen: a nasal vowel is two letters. */
function said(words: string): string {
	return spellKreyol(words).normalize('NFD');
}

describe('Kreyol', () => {
	test.each([
		['an en on', 'ˈɑ̃ ˈɛ̃ ˈɔ̃'],
		['san, chen'.replace(',', ''), 'sˈɑ̃ ʃˈɛ̃'],
		['janm', 'ʒˈɑ̃m'],
		['anyen', 'ɑ̃jˈɛ̃']
	])('has nasal vowels where no vowel follows: %s', (written, spoken) => {
		expect(said(written)).toBe(spoken);
	});

	test.each([
		['ane', 'anˈe'],
		['zonyon ak konè', 'zɔ̃jˈɔ̃ ˈak konˈɛ'],
		['mòn', 'mˈɔn'],
		['Ayisyèn', 'ajisjˈɛn'],
		['kannòt', 'kɑ̃nˈɔt']
	])('has plain vowels before a vowel and with an accent: %s', (written, spoken) => {
		expect(said(written)).toBe(spoken);
	});

	test.each([
		['lannwit', 'lɑ̃nwˈit'],
		['konnen', 'kɔ̃nˈɛ̃'],
		['genyen jwenn', 'ɡɛ̃jˈɛ̃ ʒwˈɛ̃n'],
		['Ann ale', 'ˈɑ̃n alˈe']
	])('says the n of ann, enn and onn after the nasal vowel: %s', (written, spoken) => {
		expect(said(written)).toBe(spoken);
	});

	test.each([
		['moun', 'mˈun'],
		['ounan', 'unˈɑ̃'],
		['ouest', 'wˈest'],
		['touche', 'tuʃˈe'],
		['uit', 'ɥˈit'],
		['tchaka', 'ʧakˈa'],
		['djondjon', 'ʤɔ̃ʤˈɔ̃'],
		['ping', 'pˈiŋ'],
		['longè', 'lɔ̃ɡˈɛ'],
		['rejim', 'ʁeʒˈim']
	])('reads the longest spelling first: %s', (written, spoken) => {
		expect(said(written)).toBe(spoken);
	});

	test('says a word of one consonant together with its neighbour', () => {
		expect(said('m ap ba w')).toBe('mˈap bˈaw');
		expect(said('yo pa t nan peyi a')).toBe('jˈo pˈat nˈɑ̃ pejˈi ˈa');
	});

	test('takes apostrophes, hyphens, quotes and dashes as they are spoken', () => {
		expect(said('«M’ap tann» — apre-midi')).toBe('mˈap tˈɑ̃n — apʁˈe midˈi');
	});

	test.each(['USCIS', 'x', 'I-589', 'é', 'año'])('refuses %s and names it', (word) => {
		expect(() => spellKreyol(`Se ${word} sa a`)).toThrow('Kreyol does not write there');
	});

	test('uses only letters that the voice knows', () => {
		const all =
			'a à e è i o ò ou u an en on oun ui b ch d dj f g h j k l m n ng p r s t tch v w y z';
		expect(() => tokensOf(spellKreyol(all))).not.toThrow();
	});
});
