import { build } from 'esbuild';
import { floor, supported } from './lower';

// Before Vite, because Kit lists `static` for the worker when the build starts.
await build({
	entryPoints: { polyfills: 'src/old-tablets/polyfills.js', first: 'src/lib/first/start.ts' },
	outdir: 'static',
	alias: { $lib: './src/lib' },
	bundle: true,
	minify: true,
	format: 'iife',
	target: floor,
	supported,
	logLevel: 'warning'
});
