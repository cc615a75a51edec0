import { readFileSync, writeFileSync } from 'node:fs';
import { build, transformSync, type BuildOptions, type Plugin } from 'esbuild';
import { floor, supported } from './lower';
import { plainFields } from './plain-fields';
import { entry } from './polyfill-list';
import { startScript } from './start-script';

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

const options: BuildOptions = {
	bundle: true,
	minify: true,
	format: 'iife',
	target: floor,
	supported,
	tsconfigRaw,
	logLevel: 'warning'
};

/*
 * `npm run first-scripts`: the scripts that stand in every page before the application, into static/.
 * Before Vite, because Kit lists `static` for the worker when the build starts.
 */
await Promise.all([
	build({
		...options,
		entryPoints: { first: 'src/lib/first/start.ts' },
		outdir: 'static',
		plugins: [plain],
		alias: { $lib: './src/lib' }
	}),
	build({
		...options,
		stdin: { contents: entry(), resolveDir: '.', sourcefile: 'polyfills.js' },
		outfile: 'static/polyfills.js'
	})
]);
writeFileSync('static/start.js', startScript());
