import { describe, expect, test } from 'vitest';
import { startedLater } from '../../../src/old-engines/lower.js';

/** A page as Kit writes it. */
const page = (script: string) =>
	`<meta content="script-src 'self' 'sha256-aBc+/1='; style-src 'self' 'sha256-dEf='">` +
	`<link href="/_app/start.js" rel="modulepreload"><div class="kiosk"><script>${script}</script></div>`;
const kits = `{
	__sveltekit_1a2b = {
		base: ""
	};
	const element = document.currentScript.parentElement;
	Promise.all([import("/_app/start.js"), import("/_app/app.js")]).then(([kit, app]) => {
		kit.start(app, element);
	});
}`;

describe('a page that is started by first.js', () => {
	const later = startedLater(page(kits));

	test('runs no script that is written in it, and its policy allows none', () => {
		expect(later).not.toContain('<script>');
		expect(later).toContain(`content="script-src 'self'; style-src 'self' 'sha256-dEf='"`);
	});

	test('names what starts it', () => {
		const names = `data-start="/_app/start.js" data-application="/_app/app.js" data-global="__sveltekit_1a2b"`;
		expect(later).toContain(`<div class="kiosk" ${names}>`);
	});

	test('fetches nothing of the application before first.js says so', () => {
		expect(later).not.toContain('modulepreload');
		expect(later).toContain('<link href="/_app/start.js" rel="later">');
	});
});

test.each(['', 'import("/_app/start.js")', kits.replace('__sveltekit_', 'kit_')])(
	'a build fails where Kit starts a page in another way: %s',
	(script) => {
		expect(() => startedLater(page(script))).toThrow(/another way/);
	}
);
