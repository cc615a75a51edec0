import { describe, expect, test } from 'vitest';
import { codeOf } from '$lib/parts/qr';
import { drawCode } from '../../support/draw-code';
import { readers } from '../../support/qr-readers';

describe.each(Object.entries(readers))('%s reads', (_, read) => {
	test.each([
		['Latin letters with accents', 'Qué es el asilo\n- No pague: ¡es gratis! Sòlda pèdi ààà'],
		['few accents among many letters', `${'No accent here, only once. '.repeat(12)}é`],
		['Cyrillic', 'Это информация, а не совет адвоката.\nФарол'],
		['Arabic, with a number kept in order', 'اتصل بالرقم \u20661 (800) 898-7180\u2069، ثم انتظر.'],
		['Dari', 'این معلومات است، مشوره حقوقی نیست. گ چ پ ژ'],
		['an address', 'https://farol.example/#pt-BR/asylum-fees']
	])('%s', async (_, text) => {
		expect(await read(drawCode(codeOf(text)))).toBe(text);
	});
});
