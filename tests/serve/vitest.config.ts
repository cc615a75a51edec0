import { defineConfig } from 'vitest/config';

/** Real servers with the recipes of src/serve: they need `build/`, which `npm test` makes first. */
export default defineConfig({
	test: {
		include: ['tests/serve/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000,
		fileParallelism: false
	}
});
