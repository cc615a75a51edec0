import { describe, expect, test } from 'vitest';
import { spellDari } from '../../../audio/make/words/dari';
import { tokensOf } from '../../../audio/make/words/tokens';

describe('Dari', () => {
	test.each([
		['salām', 'sʌlˈɑːm'],
		['panāhandagī', 'pʌnɑːhʌndʌɡˈiː'],
		['čahār mēz', 'ʧʌhˈɑːɾ mˈeːz'],
		['aghlab qalam', 'ʌɣlˈʌb kʌlˈʌm'],
		['žāla-ye šomā', 'ʒɑːlˈʌjɪ ʃʊmˈɑː'],
		['jawāb xod', 'ʤʌwˈɑːb xˈʊd'],
		['yak dōst gap zad', 'jˈʌk dˈoːst ɡˈʌp zˈʌd']
	])('has its stress on the last syllable: %s', (written, spoken) => {
		expect(spellDari(written)).toBe(spoken);
	});

	test.each([
		['mē-rawam', 'mˈeːɾʌwʌm'],
		['na-mē-dānam', 'nˈʌmeːdɑːnʌm'],
		['be-gōyēd', 'bˈɪɡoːjeːd'],
		['bar-mē-gardam', 'bʌɾmˈeːɡʌɾdʌm'],
		['na-kon-ēd', 'nˈʌkʊneːd']
	])('stresses the prefix of a verb: %s', (written, spoken) => {
		expect(spellDari(written)).toBe(spoken);
	});

	test.each([
		['ketāb-e', 'kɪtˈɑːbɪ'],
		['xāna-ye', 'xɑːnˈʌjɪ'],
		['safha-rā', 'sʌfhˈʌɾɑː'],
		['zan-o', 'zˈʌnʊ'],
		['ketāb-hā-ye', 'kɪtɑːbhˈɑːjɪ'],
		['kas-ē-rā', 'kˈʌseːɾɑː'],
		['konenda-yē', 'kʊnɪndˈʌjeː'],
		['watan-am', 'wʌtˈʌnʌm'],
		['xod-aš', 'xˈʊdʌʃ'],
		['dast-at', 'dˈʌstʌt'],
		['hokūmat-e-tān', 'hʊkuːmˈʌtɪtɑːn'],
		['gap-e-šān-rā', 'ɡˈʌpɪʃɑːnɾɑː'],
		['kon-ēd', 'kˈʊneːd'],
		['šaw-ad', 'ʃˈʌwʌd'],
		['gereft-ēm', 'ɡɪɾˈɪfteːm'],
		['šoda-and', 'ʃʊdˈʌʌnd']
	])('never stresses ezafe and other endings: %s', (written, spoken) => {
		expect(spellDari(written)).toBe(spoken);
	});

	test.each(['večer', 'ñ', 'كتاب', '589'])('refuses the letters of %s and names it', (word) => {
		expect(() => spellDari(`yak ${word}`)).toThrow(`"${word}" has`);
	});

	test('refuses English spellings of its sounds, unless they are two sounds', () => {
		expect(() => spellDari('khāna')).toThrow('"khāna" has "kh": write x');
		expect(() => spellDari('dānesh')).toThrow('"dānesh" has "sh"');
		expect(spellDari('maz-hab')).toBe('mʌzhˈʌb');
		expect(spellDari('kōdakhā-ye')).toBe('koːdʌkhˈɑːjɪ');
	});

	test('uses only letters that the voice knows', () => {
		const all = 'ā ē ī ō ū a e i o u b p t j č h x d r z ž s š gh f q k g l m n w y';
		expect(() => tokensOf(spellDari(all))).not.toThrow();
	});
});
