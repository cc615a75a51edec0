import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const html = readFileSync('src/app.html', 'utf8');
const [, misplaced = ''] = /<div class="misplaced">([\s\S]*?)<\/div>/.exec(html) ?? [];

describe('what the page itself says where no other file of the kiosk is found', () => {
	test('is a picture, and words for staff in both of their languages', () => {
		expect(misplaced).toContain('<svg');
		for (const [language, words] of [
			['en', 'at the root of an address'],
			['es', 'en la raíz de una dirección']
		] as const) {
			const [, said = ''] = new RegExp(`<p lang="${language}">([^<]*)</p>`).exec(misplaced) ?? [];
			expect(said.replace(/\s+/g, ' '), language).toContain(words);
		}
	});

	test('needs no file, no script and no style', () => {
		expect(misplaced).not.toMatch(/\s(?:src|href|style|class|on\w+)=|<(?:script|style|img|use)\b/);
	});

	test('is hidden where the first script was found, which has run before it is read', () => {
		expect(readFileSync('src/old-engines/start.js', 'utf8')).toContain("root.className += ' here'");
		expect(readFileSync('src/app.css', 'utf8')).toMatch(/^\.here \.misplaced \{\s*display: none;/m);
		expect(readFileSync('src/routes/+layout.svelte', 'utf8')).toContain("import '../app.css'");
		expect(html.indexOf('/start.js"></script>')).toBeLessThan(html.indexOf('class="misplaced"'));
	});
});
