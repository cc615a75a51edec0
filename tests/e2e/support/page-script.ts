import { buildSync } from 'esbuild';

/** A module and all it imports as one script, to be run in a page. */
export function pageScript(file: string): string {
	const { outputFiles } = buildSync({
		entryPoints: [file],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'es2022',
		// A library may ask Node for things where there is a Node.
		external: ['util', 'timers', 'timers/promises']
	});
	return outputFiles[0]?.text ?? '';
}
