import { describe, expect, test } from 'vitest';
import type { OfferedExplainer } from '$lib/visit/room';
import { readLink, takeLink, takeText } from '$lib/visit/take-text';

const explainer: OfferedExplainer = {
	id: 'road',
	cards: 4,
	heard: [1, 2, 3, 4],
	private: false,
	changed: false,
	draft: true,
	checkedMonth: '2026-10',
	keep: [3, 1]
};

describe('what a phone carries away', () => {
	test('is the title, the marked sentences, and what it is worth', () => {
		expect(takeText(explainer, (clip) => `<${clip}>`)).toBe(
			[
				'<road.title>',
				'- <road.3>',
				'- <road.1>',
				'<closing.information>',
				'<closing.checked.2026-10>',
				'<closing.draft>'
			].join('\n')
		);
	});

	test('never outgrows a code that an old camera can read, and never ends in half a sentence', () => {
		const bytes = (text: string) => new TextEncoder().encode(text).length;
		const words = (clip: string) => `${clip} ${'я'.repeat(25)}.`;
		const text = takeText({ ...explainer, cards: 9, keep: [] }, words);
		expect(bytes(text)).toBeLessThanOrEqual(500);
		const lines = text.split('\n');
		expect(lines).toEqual([
			words('road.title'),
			...lines.slice(1, -3),
			words('closing.information'),
			words('closing.checked.2026-10'),
			words('closing.draft')
		]);
		const kept = lines.slice(1, -3);
		expect(kept).toEqual(kept.map((_, index) => `- ${words(`road.${index + 1}`)}`));
		// As many as there is room for.
		expect(bytes(`${text}\n- ${words(`road.${kept.length + 1}`)}`)).toBeGreaterThan(500);
	});
});

test('without marks, what is heard here is carried away', () => {
	const text = takeText({ ...explainer, heard: [1, 4], keep: [] }, (clip) => clip);
	expect(text.match(/road\.\d/g)).toEqual(['road.1', 'road.4']);
});

describe('the second code', () => {
	test('opens the same explainer in the same language', () => {
		const link = takeLink('https://farol.example/', 'pt-BR', 'road');
		expect(link).toBe('https://farol.example/#pt-BR/road');
		expect(readLink(new URL(link ?? '').hash)).toEqual({ language: 'pt-BR', explainer: 'road' });
	});

	test('is not there without a public address', () => {
		expect(takeLink('', 'es', 'road')).toBeNull();
	});

	test('leads nowhere when somebody wrote nonsense into it', () => {
		for (const hash of ['', '#', '#es', '#es/', '#es/../x', '#<b>/road', '#es/road/more']) {
			expect(readLink(hash)).toBeNull();
		}
	});
});
