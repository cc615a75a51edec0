import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: ['.svelte-kit/', 'build/', 'static/', '**/node_modules/', '.cache/', 'test-results/']
	},
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript finds undefined names, and knows the types of every environment.
			'no-undef': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }],
			// Playwright reads a fixture's needs from its first parameter, which has to be a pattern.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			// esbuild runs a function that hides an import of the same name, and it calls itself for ever.
			'@typescript-eslint/no-redeclare': 'error',
			eqeqeq: 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	}
);
