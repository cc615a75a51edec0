import { describe, expect, test } from 'vitest';
import { saidHash } from '../../../src/packer/fresh';
import { checkPace, paceLines, paceOf } from '../../../src/packer/pace';
import { lineOf, Problems } from '../../../src/packer/problem';
import { syllablesIn } from '../../../src/packer/syllables';
import type { PaceLimit, SourcePack, SourceValue } from '../../../src/packer/source';

const telephone: SourceValue = {
	...{ id: 'help-line', value: '1-800-898-7180', checked: '2026-11-30', nextChange: '2026-12-30' },
	...{ isTelephone: true, words: [], cards: [] }
};

interface Said {
	text: string;
	say?: string;
	values?: string[];
	/** With a tenth of a second before and two tenths after. */
	seconds: number;
	isStale?: boolean;
}

function pack(said: Said[], fastest: PaceLimit = {}, code = 'es'): SourcePack {
	const clips = said.map((one, index) => ({ clip: `road.${index + 1}`, ...one }));
	return {
		...{ id: 'tiny', licence: 'CC0-1.0', topics: [], values: [telephone], facts: null },
		pictures: new Map(),
		languages: [
			{
				...{ code, follows: null, accent: false, status: 'draft', dir: 'ltr' },
				fastest,
				lines: new Map(
					clips.map(({ clip, text, say = null, values = [] }) => [clip, { text, say, values }])
				),
				recordings: new Map(
					clips.map(({ clip, text, say = null, seconds, isStale }) => [
						clip,
						{
							...{ bytes: Buffer.alloc(0), sha256: '', seconds },
							take: {
								...{ said: isStale ? '' : saidHash({ text, say }), speaker: '', voice: 'human' },
								...{ speed: null, date: '', licence: '', seconds, lufs: -19, peak: -3 }
							}
						}
					])
				),
				takes: new Map()
			}
		]
	};
}

/** Five words of ten syllables, in so many seconds without the silence at their ends. */
const sentence = (seconds: number) => ({
	text: 'Esta casa tiene una puerta.',
	seconds: seconds + 0.3
});
const minuteOf = (seconds: number) => Array.from({ length: 30 }, () => sentence(seconds));

const problemsOf = (packs: SourcePack[]) => {
	const problems = new Problems();
	checkPace(packs, problems);
	return problems.list.map(lineOf);
};

describe('the pace of a language', () => {
	test('is measured without the silence at both ends of each recording', () => {
		const pace = paceOf('es', [pack(minuteOf(2.5))]);
		expect(pace?.syllablesASecond).toBeCloseTo(10 / 2.5);
		expect(pace?.wordsAMinute).toBeCloseTo(120);
	});

	test('counts what is spoken, where that differs from what is shown', () => {
		const spoken = minuteOf(2.5).map(({ text, seconds }) => ({ text: '1!', say: text, seconds }));
		expect(paceOf('es', [pack(spoken)])?.syllablesASecond).toBeCloseTo(4);
	});

	test('leaves out telephone numbers, which are read slowly, and recordings of other words', () => {
		const slow = { ...sentence(60), values: ['help-line'] };
		const old = { ...sentence(60), isStale: true };
		expect(paceOf('es', [pack([...minuteOf(2.5), slow, old])])?.syllablesASecond).toBeCloseTo(4);
	});

	test('is told of no language of which less than a minute is recorded', () => {
		expect(paceOf('es', [pack(minuteOf(1.9))])).toBeNull();
		expect(paceLines([pack(minuteOf(1.9))])).toEqual([]);
	});

	test('is told in words only where nobody has said how syllables are written', () => {
		expect(paceLines([pack(minuteOf(2.5), {}, 'nah')])).toEqual([
			'pace of nah: 120 words a minute'
		]);
	});

	test('is a problem where it is faster than the pack allows, and only there', () => {
		expect(problemsOf([pack(minuteOf(2.5), { syllablesASecond: 4.1, wordsAMinute: 121 })])).toEqual(
			[]
		);
		expect(problemsOf([pack(minuteOf(2.5), { syllablesASecond: 3.9, wordsAMinute: 119 })])).toEqual(
			[
				'tiny/recordings/es: 4.00 syllables a second are spoken, and at most 3.9 may be; record it more slowly',
				'tiny/recordings/es: 120.00 words a minute are spoken, and at most 119 may be; record it more slowly'
			]
		);
	});
});

test('syllables are counted as they are heard, near enough for a whole language', () => {
	for (const [code, spoken, syllables] of [
		['es', 'Si tiene miedo de regresar, dígalo.', 12],
		['en', 'If you are afraid to return, say so.', 10],
		['pt-BR', 'Se você tem medo de voltar, diga.', 11],
		['fr', 'Si vous avez peur de rentrer, dites-le.', 10],
		['ht', 'Si ou pè tounen lakay ou, di sa.', 10],
		['ru', 'Если вы боитесь вернуться, скажите.', 12],
		['ar', 'إِذَا كُنْتُمْ تَخَافُونَ، قُولُوا ذَلِكَ.', 11],
		['prs', 'agar mē-tarsēd, be-gōyēd.', 8]
	] as const) {
		expect([code, syllablesIn(spoken, code)]).toEqual([code, syllables]);
	}
	expect(syllablesIn('Tlein', 'tli')).toBeNull();
});

test('Arabic is counted as it is spoken before a pause, without its last endings', () => {
	for (const [spoken, syllables] of [
		['كِتَابٌ.', 2],
		['كِتَابًا.', 3],
		['مَدْرَسَةً.', 3],
		['هٰذَا خَاصٌّ، لِذٰلِكَ', 6],
		['بِالْأَمَانِ الْآنَ.', 5]
	] as const) {
		expect([spoken, syllablesIn(spoken, 'ar')]).toEqual([spoken, syllables]);
	}
});
