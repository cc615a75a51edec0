import { defineConfig } from 'vitest/config';

/** Whole visits in real engines: they need `build/`, which `npm test` makes first. */
export default defineConfig({
	test: {
		include: ['tests/engines/**/*.test.ts'],
		environment: 'node',
		// A visit is a minute of voice; on a machine that does other things too it may be more.
		testTimeout: 600_000,
		// Two slow cores: one engine after the other.
		fileParallelism: false
	}
});
