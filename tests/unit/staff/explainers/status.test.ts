import { describe, expect, test } from 'vitest';
import { explainersIn, listTopics } from '$lib/staff/explainers/status';
import { anExplainer, aPack } from '../a-pack';

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
