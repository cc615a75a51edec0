import { describe, expect, test } from 'vitest';
import { cardsIn } from '../../../src/lib/packs/cards';
import { believableDay, offeringOf } from '../../../src/lib/catalog/offering-of';
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
	const { topics } = offeringOf([pack], { ...freshSettings, ...part }, today);
	return topics.flatMap(({ explainers }) =>
		explainers.map(({ id, changed }) => (changed ? `${id} warns` : id))
	);
}

describe('cards that are for one country only', () => {
	const split = anExplainer('abuse', {
		cards: 6,
		cardWhere: { 3: ['US'], 6: ['MX'] },
		keep: [6, 3, 1]
	});
	const heardIn = (country: Settings['country']) => {
		const packs = [aPack({ topics: [{ id: 'held', explainers: [split] }] })];
		const [offer] = offeringOf(packs, { ...freshSettings, country }, '2026-11-21').topics;
		const { cards, heard, keep } = offer?.explainers[0] ?? {};
		return { cards, heard, keep };
	};

	test('are heard and carried away where the kiosk stands, under their own numbers', () => {
		expect(heardIn('US')).toEqual({ cards: 6, heard: [1, 2, 3, 4, 5], keep: [3, 1] });
		expect(heardIn('MX')).toEqual({ cards: 6, heard: [1, 2, 4, 5, 6], keep: [6, 1] });
	});

	test('are none in a pack that was stored before there were any', () => {
		expect(cardsIn('MX', { cards: 3 })).toEqual([1, 2, 3]);
	});
});

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
