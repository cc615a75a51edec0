import 'vitest';

declare module 'vitest' {
	interface TaskMeta {
		/** What the engine says it is: `HeadlessChrome/64.0.3264.0`. */
		engine?: string;
		/** Bytes of polyfills.js, compressed, where it was downloaded; else 0. */
		polyfills?: number;
	}
}
