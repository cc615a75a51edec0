import { readFileSync } from 'node:fs';
import { build, transformSync, type Plugin } from 'esbuild';
import { floor, supported } from './lower';
import { plainFields } from './plain-fields';

/** Fields are given their values one by one, without a function that does it. */
const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } };

/** Private fields in plain words, as in the pages: what esbuild makes of them is twice as long. */
const plain: Plugin = {
	name: 'plain-fields',
	setup({ onLoad }) {
		onLoad({ filter: /src[\\/]lib[\\/].*\.ts$/ }, ({ path }) => {
			const { code } = transformSync(readFileSync(path, 'utf8'), {
				loader: 'ts',
				target: 'esnext',
				tsconfigRaw
			});
			return { contents: plainFields(code, ''), loader: 'ts' };
		});
	}
};

// Before Vite, because Kit lists `static` for the worker when the build starts.
await build({
	entryPoints: { polyfills: 'src/old-tablets/polyfills.js', first: 'src/lib/first/start.ts' },
	outdir: 'static',
	plugins: [plain],
	alias: { $lib: './src/lib' },
	bundle: true,
	minify: true,
	format: 'iife',
	target: floor,
	supported,
	tsconfigRaw,
	logLevel: 'warning'
});
