import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { flatSelectors } from './src/packer/flat-selectors';

export default defineConfig({
	plugins: [sveltekit(), flatSelectors()],
	build: { target: ['chrome64', 'safari11.1'], cssTarget: ['chrome64', 'safari11.1'] },
	test: {
		include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
		environment: 'node'
	}
});
