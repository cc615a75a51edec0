import { describe, expect, test } from 'vitest';
import { explainersIn, listLanguages, listTopics } from '$lib/staff/explainers/status';
import { aLanguage, anExplainer, aPack, aTile } from '../a-pack';

describe('the languages that staff see', () => {
	test('are those that every pack has, each by its own name', () => {
		const voice = aPack({
			languages: {
				es: aLanguage({ tile: aTile('Español') }),
				ar: aLanguage({ tile: aTile('العربية') })
			}
		});
		const content = aPack({ languages: { es: aLanguage() } });
		expect(listLanguages([voice, content])).toEqual([
			{ code: 'es', name: 'Español', status: 'draft', accent: false, synthetic: 0 }
		]);
	});

	test('are drafts when they are a draft in any pack', () => {
		const released = aPack({ languages: { es: aLanguage({ status: 'released' }) } });
		const draft = aPack({ languages: { es: aLanguage() } });
		expect(listLanguages([released, draft])[0]?.status).toBe('draft');
		expect(listLanguages([released, released])[0]?.status).toBe('released');
	});

	test('say where the machine has an accent, and how many cards it speaks', () => {
		const voice = aPack({ languages: { ar: aLanguage({ synthetic: 60 }) } });
		const content = aPack({
			languages: { ar: aLanguage({ accent: true, synthetic: 12 }) },
			topics: [{ id: 'held', explainers: [] }]
		});
		expect(listLanguages([voice, content])[0]).toMatchObject({ accent: true, synthetic: 12 });
	});

	test('are none before a pack was read', () => {
		expect(listLanguages([])).toEqual([]);
	});
});

describe('the explainers that staff see', () => {
	const pack = aPack({
		topics: [
			{
				id: 'held',
				explainers: [
					anExplainer('bond', { validUntil: '2026-11-20' }),
					anExplainer('doctor', { where: ['US'] })
				]
			}
		]
	});
	const titles: Record<string, string> = { 'topic.held': 'Held', 'bond.title': 'Bond' };
	const topics = listTopics([pack], '2026-11-21', (clip) => titles[clip]);

	test('have their titles, or their ids where those are not read yet', () => {
		expect(topics[0]?.title).toBe('Held');
		expect(topics[0]?.explainers.map(({ title }) => title)).toEqual(['Bond', 'doctor']);
	});

	test('count the days that are left, and those past their date', () => {
		expect(topics[0]?.explainers.map(({ daysLeft }) => daysLeft)).toEqual([-1, 314]);
	});

	test('are offered where they apply', () => {
		expect(explainersIn(topics, 'US').map(({ id }) => id)).toEqual(['bond', 'doctor']);
		expect(explainersIn(topics, 'MX').map(({ id }) => id)).toEqual(['bond']);
	});
});
