import { describe, expect, test } from 'vitest';
import { believableDay, roomOf } from '../../../src/lib/packs/library';
import { freshSettings, type Settings } from '../../../src/lib/store/settings';
import { aLanguage, anExplainer, aPack } from '../staff/a-pack';

const pack = aPack({
	languages: { es: aLanguage() },
	topics: [
		{
			id: 'held',
			explainers: [
				anExplainer('bond', { validUntil: '2026-11-20' }),
				anExplainer('doctor', { validUntil: '2026-11-21', where: ['US'] })
			]
		}
	]
});

function offered(part: Partial<Settings> = {}, today = '2026-11-21') {
	const { topics } = roomOf([pack], { ...freshSettings, ...part }, today);
	return topics.flatMap(({ explainers }) =>
		explainers.map(({ id, changed }) => (changed ? `${id} warns` : id))
	);
}

describe('what may be offered', () => {
	test('says first that it may have changed, from the day after its date', () => {
		expect(offered()).toEqual(['bond warns', 'doctor']);
		expect(offered({}, '2026-11-22')).toEqual(['bond warns', 'doctor warns']);
	});

	test('is withdrawn by its date, where staff want that', () => {
		expect(offered({ pastDate: 'withdraw' })).toEqual(['doctor']);
		expect(offered({ pastDate: 'withdraw' }, '2026-11-22')).toEqual([]);
	});

	test('is what staff have not withdrawn, where it applies', () => {
		expect(offered({ withdrawn: ['bond'] })).toEqual(['doctor']);
		expect(offered({ country: 'MX' })).toEqual(['bond warns']);
	});
});

test('a clock earlier than the newest pack is not believed', () => {
	expect(believableDay([pack], new Date('2024-03-01T12:00:00'))).toBe(pack.date);
	expect(believableDay([pack], new Date('2026-11-21T12:00:00'))).toBe('2026-11-21');
});
