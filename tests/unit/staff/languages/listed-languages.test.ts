import { describe, expect, test } from 'vitest';
import { listLanguages } from '$lib/staff/languages/listed-languages';
import { aLanguage, aPack, aTile } from '../a-pack';

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
