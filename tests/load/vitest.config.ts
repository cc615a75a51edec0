import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run test:load`: minutes of work for a whole machine, so it is no part of `npm test`. Needs `build/`. */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	test: {
		include: ['tests/load/**/*.test.ts'],
		environment: 'node',
		testTimeout: 1_800_000
	}
});
