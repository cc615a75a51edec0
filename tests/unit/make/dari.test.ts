import { describe, expect, test } from 'vitest';
import { spellDari } from '../../../audio/make/words/dari';
import { tokensOf } from '../../../audio/make/words/tokens';

describe('Dari', () => {
	test.each([
		['salām', 'salˈɑːm'],
		['panāhandagī', 'panɑːhandaɡˈiː'],
		['čahār mēz', 'ʧahˈɑːɾ mˈeːz'],
		['aghlab qalam', 'aɣlˈab kalˈam'],
		['žāla-ye šomā', 'ʒɑːlˈaje ʃomˈɑː'],
		['jawāb xod', 'ʤawˈɑːb xˈod'],
		['yak dōst gap zad', 'jˈak dˈoːst ɡˈap zˈad']
	])('has its stress on the last syllable: %s', (written, spoken) => {
		expect(spellDari(written)).toBe(spoken);
	});

	test.each([
		['mē-rawam', 'mˈeːɾawam'],
		['na-mē-dānam', 'nˈameːdɑːnam'],
		['be-gōyēd', 'bˈeɡoːjeːd'],
		['bar-mē-gardam', 'baɾmˈeːɡaɾdam'],
		['na-kon-ēd', 'nˈakoneːd']
	])('stresses the prefix of a verb: %s', (written, spoken) => {
		expect(spellDari(written)).toBe(spoken);
	});

	test.each([
		['ketāb-e', 'ketˈɑːbe'],
		['xāna-ye', 'xɑːnˈaje'],
		['safha-rā', 'safhˈaɾɑː'],
		['zan-o', 'zˈano'],
		['ketāb-hā-ye', 'ketɑːbhˈɑːje'],
		['kas-ē-rā', 'kˈaseːɾɑː'],
		['konenda-yē', 'konendˈajeː'],
		['watan-am', 'watˈanam'],
		['xod-aš', 'xˈodaʃ'],
		['dast-at', 'dˈastat'],
		['hokūmat-e-tān', 'hokuːmˈatetɑːn'],
		['gap-e-šān-rā', 'ɡˈapeʃɑːnɾɑː'],
		['kon-ēd', 'kˈoneːd'],
		['šaw-ad', 'ʃˈawad'],
		['gereft-ēm', 'ɡeɾˈefteːm'],
		['šoda-and', 'ʃodˈaand']
	])('never stresses ezafe and other endings: %s', (written, spoken) => {
		expect(spellDari(written)).toBe(spoken);
	});

	test.each(['večer', 'ñ', 'كتاب', '589'])('refuses the letters of %s and names it', (word) => {
		expect(() => spellDari(`yak ${word}`)).toThrow(`"${word}" has`);
	});

	test('refuses English spellings of its sounds, unless they are two sounds', () => {
		expect(() => spellDari('khāna')).toThrow('"khāna" has "kh": write x');
		expect(() => spellDari('dānesh')).toThrow('"dānesh" has "sh"');
		expect(spellDari('maz-hab')).toBe('mazhˈab');
		expect(spellDari('kōdakhā-ye')).toBe('koːdakhˈɑːje');
	});

	test('uses only letters that the voice knows', () => {
		const all = 'ā ē ī ō ū a e i o u b p t j č h x d r z ž s š gh f q k g l m n w y';
		expect(() => tokensOf(spellDari(all))).not.toThrow();
	});
});
