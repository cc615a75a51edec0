import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { oldEngines } from './src/old-engines/vite-plugin.js';

export default defineConfig({
	plugins: [sveltekit(), oldEngines()],
	resolve: {
		alias: {
			// Half of what a tablet would load for its texts, to read what they do not contain.
			'intl-messageformat': fileURLToPath(
				new URL('src/lib/text/message-format.ts', import.meta.url)
			),
			// The same for merging them.
			deepmerge: fileURLToPath(new URL('src/lib/text/deep-merge.ts', import.meta.url)),
			// Without its part for sound in space.
			howler: 'howler/dist/howler.core.min.js'
		}
	},
	test: {
		include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
		environment: 'node',
		// Some build whole packs, and a machine that makes recordings meanwhile is slow.
		testTimeout: 120_000
	}
});
