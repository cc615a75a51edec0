import { describe, expect, test } from 'vitest';
import { spellArabic } from '../../../audio/make/words/arabic';
import { phonemesOf } from '../../../audio/make/words/phonemes';
import { tokensOf } from '../../../audio/make/words/tokens';

/** How a word sounds inside a sentence: a dash would be a pause, this word is none. */
function inside(word: string): string {
	return spellArabic(`${word} هُنَا`).replace(' hˈunaː', '');
}

describe('the Arabic article', () => {
	test.each([
		['الْبَيْت', 'albˈajt'],
		['اَلْبَيْت', 'albˈajt'],
		['ٱلْبَيْت', 'albˈajt'],
		['البَيْت', 'albˈajt'],
		['الْوَلَد', 'alwˈalad']
	])('is al, whether its marks are written or not, and never stressed: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['الشَّمْس', 'aʃʃˈams'],
		['الْشَّمْس', 'aʃʃˈams'],
		['الطَّبِيب', 'ɑttɑbˈiːb'],
		['النُّور', 'annˈuːɾ'],
		['اللَّيْل', 'allˈajl'],
		['الَّذِينَ', 'allaðˈiːn']
	])('gives its l to a sun letter: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['فِي الْبَيْت', 'fˈiː lbˈajt'],
		['هَذَا الطَّبِيب', 'hˈaːðaː ttɑbˈiːb'],
		['عَنْ الْبَيْت', 'ˈan albˈajt'],
		['لَا — الْبَيْت', 'lˈaː — albˈajt']
	])('loses its a after a vowel, but not after a pause: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['وَالْقَمَر', 'walkˈɑmɑɾ'],
		['بِالْكِتَاب', 'bilkitˈaːb'],
		['كَالشَّمْس', 'kaʃʃˈams'],
		['فَالَّذِي', 'fallˈaðiː'],
		['لِلْبَيْت', 'lilbˈajt'],
		['لِلطَّبِيب', 'littɑbˈiːb'],
		['وَبِاللُّغَة', 'wabillˈuɣɑ']
	])('joins the words written with it: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each(['الِاسْتِقْبَال', 'الاسْتِقْبَال', 'الْاسْتِقْبَال', 'الاِسْتِقْبَال'])(
		'has a helping i before two consonants: %s',
		(written) => expect(spellArabic(written)).toBe('alistikbˈaːl')
	);

	test('is not seen where its letters belong to the word', () => {
		expect(spellArabic('الْتِهَاب')).toBe('iltihˈaːb');
		expect(spellArabic('وَالِد')).toBe('wˈaːlid');
		expect(spellArabic('أَلْف')).toBe('ˈalf');
	});
});

describe('an alif that only helps', () => {
	test.each([
		['اسْتَمِعْ', 'ˈistami'],
		['اُكْتُبْ', 'ˈuktub'],
		['اكْتُبْ', 'ˈuktub'],
		['اسْمُهُ', 'ˈismuh'],
		['اتَّصِلْ', 'ˈittɑsil']
	])('is spoken at the start: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['هُنَا اسْتَمِعْ', 'hˈunaː stˈami'],
		['وَاسْتَمِعْ', 'wˈastami'],
		['بِاسْتِخْدَام', 'bistixdˈaːm'],
		['وَاتَّصِلْ', 'wˈattɑsil']
	])('is silent after a vowel: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test('is told from a long vowel', () => {
		expect(spellArabic('كَافَّة')).toBe('kˈaːffa');
	});
});

describe('an Arabic vowel', () => {
	test.each([
		['كِتَاب', 'kitˈaːb'],
		['كِتاب', 'kitˈaːb'],
		['رَسُول', 'ɾɑsˈuːl'],
		['كَبِير', 'kabˈiːɾ'],
		['إِلَى', 'ˈilaː'],
		['آخَر', 'ˈɑːxɑɾ'],
		['كَتَبُوا', 'kˈatabuː'],
		['مِائَة', 'mˈia']
	])('is long before its letter: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['هٰذَا', 'hˈaːðaː'],
		['هَذَا', 'hˈaːðaː'],
		['ذَٰلِكَ', 'ðˈaːlik'],
		['وَكَذَلِكَ', 'wakaðˈaːlik'],
		['لٰكِنْ', 'lˈaːkin'],
		['وَلَكِنَّهُ', 'walaːkˈinnah'],
		['هَؤُلَاءِ', 'haːulˈaː'],
		['اللّٰه', 'allˈaːh'],
		['اللهُ', 'allˈaːh'],
		['لِلّٰهِ', 'lillˈaːh'],
		['الرَّحْمَنِ', 'ɑɾɾɑhmˈaːn']
	])('is long in %s though no letter tells', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test('stays short in a word that only looks like one of these', () => {
		expect(spellArabic('لَكُنَّ')).toBe('lakˈunn');
	});

	test.each([
		['يَوْم', 'jˈawm'],
		['صَوْت', 'sˈɑwt'],
		['قُوَّة', 'kˈuwwa'],
		['سَيِّد', 'sˈajjid'],
		['دَعَوْا', 'dˈaaw']
	])('is followed by و or ي as a consonant: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['صَبَاح', 'sɑbˈaːh'],
		['بَصَل', 'bˈɑsɑl'],
		['طَرِيقَة', 'tɑɾˈiːkɑ'],
		['غُرْفَة', 'ɣˈuɾfa'],
		['خَبَر', 'xˈɑbɑɾ']
	])('is dark beside an emphatic letter: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});
});

describe('the end of an Arabic word', () => {
	test.each([
		['كِتَابٌ', 'kitˈaːbun', 'kitˈaːb'],
		['كِتَابِكَ', 'kitˈaːbika', 'kitˈaːbik'],
		['شُكْرًا', 'ʃˈukɾɑn', 'ʃˈukɾɑː'],
		['شُكْراً', 'ʃˈukɾɑn', 'ʃˈukɾɑː'],
		['هُدًى', 'hˈudan', 'hˈudaː'],
		['مَسَاءً', 'masˈaːan', 'masˈaːaː'],
		['مَرَّةً', 'mˈɑɾɾɑtan', 'mˈɑɾɾɑ'],
		['مَدِينَةٍ', 'madˈiːnatin', 'madˈiːna'],
		['عَرَبِيٌّ', 'ɑɾɑbˈijjun', 'ˈɑɾɑbiː'],
		['هُوَ', 'hˈuwa', 'hˈuː']
	])('%s is said %s inside and %s at a pause', (written, spoken, atPause) => {
		expect(inside(written)).toBe(spoken);
		expect(spellArabic(written)).toBe(atPause);
	});

	test('is at a pause before every mark, Arabic ones too', async () => {
		const arabic = { from: 'own rules', spell: spellArabic } as const;
		const line = 'مَدِينَةٌ، كِتَابٌ؛ هَلْ هُوَ كِتَابٌ؟ كِتَابٌ هُنَا.';
		expect(await phonemesOf(line, arabic, async () => '')).toEqual([
			'madˈiːna, kitˈaːb; hˈal hˈuwa kitˈaːb?',
			'kitˈaːbun hˈunaː.'
		]);
	});
});

describe('the Arabic stress', () => {
	test.each([
		['كِتَاب', 'kitˈaːb'],
		['مَكْتُوبٌ', 'maktˈuːb'],
		['مُدَرِّسٌ', 'mudˈɑɾɾis'],
		['كَتَبَتْ', 'kˈatabat'],
		['لَنَا', 'lˈanaː']
	])('falls by the weight of syllables: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});
});

describe('Arabic writing', () => {
	test('may have its marks in any order', () => {
		expect(spellArabic('مُد\u064e\u0651ة')).toBe('mˈudda');
		expect(spellArabic('مُد\u0651\u064eة')).toBe('mˈudda');
	});

	test('may begin a name from abroad with two consonants', () => {
		expect(spellArabic('كْرِدِيبُلْ فِيرْ')).toBe('kɾidˈiːbul fˈiːɾ');
	});

	test.each([
		['كتاب', 'has no vowel on "ك"'],
		['قَلَم جَدِيد', '"قَلَم" has no vowel on "م"'],
		['طَرِيقَة سَهْلَة', '"طَرِيقَة" has no vowel on "ة"'],
		['كَتَبَ يوم', 'has no vowel on "ي"'],
		['انَا هُنَا', '"انَا" begins with "ا"'],
		['نَمُوذَجُ I-589', '"I-589" has "I"'],
		['بَُيْت', 'two vowels on "ب"']
	])('without all its vowels is refused: %s', (written, why) => {
		expect(() => spellArabic(written)).toThrow(why);
	});

	test('uses only letters that the voice knows', () => {
		const all = [...'ءأؤئبتثجحخدذرزسشصضطظعغفقكلمنهوي'].map((letter) => `${letter}َا`).join(' ');
		expect(() => tokensOf(spellArabic(`${all} كُلٌّ فِي بِئْرٍ`))).not.toThrow();
	});
});
