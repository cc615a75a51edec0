import adapter from '@sveltejs/adapter-static';
import { contentHash } from './src/packer/content-hash.js';
import { lowerForOldEngines } from './src/old-engines/lower.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: lowerForOldEngines(adapter()),
		// The first screen waits for no second answer.
		inlineStyleThreshold: 14_000,
		// Pages are cached and opened offline at any address: relative paths would break there.
		paths: { relative: false },
		// The worker is registered by src/lib/offline: Kit's own inline script has syntax above the floor.
		serviceWorker: { register: false, files: (file) => !file.startsWith('packs/') },
		// A hash of what is built, so that building the same sources twice is not an update.
		version: { name: contentHash(), pollInterval: 0 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// Kit's own announcer for screen readers carries one style attribute; this is its hash.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				// howler unloads a sound by giving it an empty `data:` source.
				'media-src': ['self', 'blob:', 'data:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
