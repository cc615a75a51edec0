import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { oldTablets } from './src/packer/old-tablets.js';

export default defineConfig({
	plugins: [sveltekit(), oldTablets()],
	test: {
		include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
		environment: 'node'
	}
});
