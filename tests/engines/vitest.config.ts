import { defineConfig } from 'vitest/config';

/** Whole visits in old engines: they need `build/` and the tiny pack, which `npm test` makes first. */
export default defineConfig({
	test: {
		include: ['tests/engines/**/*.test.ts'],
		environment: 'node',
		testTimeout: 180_000,
		// One step after another: later ones need what earlier ones stored.
		bail: 0,
		fileParallelism: false
	}
});
