import { describe, expect, test } from 'vitest';
import { spellArabic } from '../../../audio/make/words/arabic';
import { phonemesOf } from '../../../audio/make/words/phonemes';
import { tokensOf } from '../../../audio/make/words/tokens';

/** How a word sounds inside a sentence: a dash would be a pause, this word is none. */
function inside(word: string): string {
	return spellArabic(`${word} هُنَا`).replace(' hˈʊnaː', '');
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
		['وَالْقَمَر', 'walqˈɑmɑɾ'],
		['بِالْكِتَاب', 'bɪlkɪtˈaːb'],
		['كَالشَّمْس', 'kaʃʃˈams'],
		['فَالَّذِي', 'fallˈaðiː'],
		['لِلْبَيْت', 'lɪlbˈajt'],
		['لِلطَّبِيب', 'lɪttɑbˈiːb'],
		['وَبِاللُّغَة', 'wabɪllˈʊɣɑ']
	])('joins the words written with it: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each(['الِاسْتِقْبَال', 'الاسْتِقْبَال', 'الْاسْتِقْبَال', 'الاِسْتِقْبَال'])(
		'has a helping i before two consonants: %s',
		(written) => expect(spellArabic(written)).toBe('alɪstɪqbˈaːl')
	);

	test('is not seen where its letters belong to the word', () => {
		expect(spellArabic('الْتِهَاب')).toBe('ɪltɪhˈaːb');
		expect(spellArabic('وَالِد')).toBe('wˈaːlɪd');
		expect(spellArabic('أَلْف')).toBe('ˈalf');
	});
});

describe('an alif that only helps', () => {
	test.each([
		['اسْتَمِعْ', 'ˈɪstamɪ'],
		['اُكْتُبْ', 'ˈʊktʊb'],
		['اكْتُبْ', 'ˈʊktʊb'],
		['اسْمُهُ', 'ˈɪsmʊh'],
		['اتَّصِلْ', 'ˈɪttɑsɪl']
	])('is spoken at the start: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['هُنَا اسْتَمِعْ', 'hˈʊnaː stˈamɪ'],
		['وَاسْتَمِعْ', 'wˈastamɪ'],
		['بِاسْتِخْدَام', 'bɪstɪxdˈaːm'],
		['وَاتَّصِلْ', 'wˈattɑsɪl']
	])('is silent after a vowel: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test('is told from a long vowel', () => {
		expect(spellArabic('كَافَّة')).toBe('kˈaːffa');
	});
});

describe('an Arabic vowel', () => {
	test.each([
		['كِتَاب', 'kɪtˈaːb'],
		['كِتاب', 'kɪtˈaːb'],
		['رَسُول', 'ɾɑsˈuːl'],
		['كَبِير', 'kabˈiːɾ'],
		['إِلَى', 'ˈɪlaː'],
		['آخَر', 'ˈɑːxɑɾ'],
		['كَتَبُوا', 'kˈatabuː'],
		['مِائَة', 'mˈɪa']
	])('is long before its letter: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['هٰذَا', 'hˈaːðaː'],
		['هَذَا', 'hˈaːðaː'],
		['ذَٰلِكَ', 'ðˈaːlɪk'],
		['وَكَذَلِكَ', 'wakaðˈaːlɪk'],
		['لٰكِنْ', 'lˈaːkɪn'],
		['وَلَكِنَّهُ', 'walaːkˈɪnnah'],
		['هَؤُلَاءِ', 'haːʊlˈaː'],
		['اللّٰه', 'allˈaːh'],
		['اللهُ', 'allˈaːh'],
		['لِلّٰهِ', 'lɪllˈaːh'],
		['الرَّحْمَنِ', 'ɑɾɾɑhmˈaːn']
	])('is long in %s though no letter tells', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test('stays short in a word that only looks like one of these', () => {
		expect(spellArabic('لَكُنَّ')).toBe('lakˈʊnn');
	});

	test.each([
		['يَوْم', 'jˈawm'],
		['صَوْت', 'sˈɑwt'],
		['قُوَّة', 'qˈʊwwa'],
		['سَيِّد', 'sˈajjɪd'],
		['دَعَوْا', 'dˈaaw']
	])('is followed by و or ي as a consonant: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});

	test.each([
		['صَبَاح', 'sɑbˈaːh'],
		['بَصَل', 'bˈɑsɑl'],
		['طَرِيقَة', 'tɑɾˈiːqɑ'],
		['غُرْفَة', 'ɣˈʊɾfa'],
		['خَبَر', 'xˈɑbɑɾ']
	])('is dark beside an emphatic letter: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});
});

describe('the end of an Arabic word', () => {
	test.each([
		['كِتَابٌ', 'kɪtˈaːbʊn', 'kɪtˈaːb'],
		['كِتَابِكَ', 'kɪtˈaːbɪka', 'kɪtˈaːbɪk'],
		['شُكْرًا', 'ʃˈʊkɾɑn', 'ʃˈʊkɾɑː'],
		['شُكْراً', 'ʃˈʊkɾɑn', 'ʃˈʊkɾɑː'],
		['هُدًى', 'hˈʊdan', 'hˈʊdaː'],
		['مَسَاءً', 'masˈaːan', 'masˈaːaː'],
		['مَرَّةً', 'mˈɑɾɾɑtan', 'mˈɑɾɾɑ'],
		['مَدِينَةٍ', 'madˈiːnatɪn', 'madˈiːna'],
		['عَرَبِيٌّ', 'ɑɾɑbˈɪjjʊn', 'ˈɑɾɑbiː'],
		['هُوَ', 'hˈʊwa', 'hˈuː']
	])('%s is said %s inside and %s at a pause', (written, spoken, atPause) => {
		expect(inside(written)).toBe(spoken);
		expect(spellArabic(written)).toBe(atPause);
	});

	test('is at a pause before every mark, Arabic ones too', async () => {
		const arabic = { from: 'own rules', spell: spellArabic } as const;
		const line = 'مَدِينَةٌ، كِتَابٌ؛ هَلْ هُوَ كِتَابٌ؟ كِتَابٌ هُنَا.';
		expect(await phonemesOf(line, arabic, async () => '')).toEqual([
			'madˈiːna, kɪtˈaːb; hˈal hˈʊwa kɪtˈaːb?',
			'kɪtˈaːbʊn hˈʊnaː.'
		]);
	});
});

describe('the Arabic stress', () => {
	test.each([
		['كِتَاب', 'kɪtˈaːb'],
		['مَكْتُوبٌ', 'maktˈuːb'],
		['مُدَرِّسٌ', 'mʊdˈɑɾɾɪs'],
		['كَتَبَتْ', 'kˈatabat'],
		['لَنَا', 'lˈanaː']
	])('falls by the weight of syllables: %s', (written, spoken) => {
		expect(spellArabic(written)).toBe(spoken);
	});
});

describe('Arabic writing', () => {
	test('may have its marks in any order', () => {
		expect(spellArabic('مُد\u064e\u0651ة')).toBe('mˈʊdda');
		expect(spellArabic('مُد\u0651\u064eة')).toBe('mˈʊdda');
	});

	test('may begin a name from abroad with two consonants', () => {
		expect(spellArabic('كْرِدِيبُلْ فِيرْ')).toBe('kɾɪdˈiːbʊl fˈiːɾ');
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
