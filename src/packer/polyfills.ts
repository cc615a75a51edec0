import { build } from 'esbuild';
import { floor } from './lower';

// Before Vite, because Kit lists `static` for the worker when the build starts.
await build({
	entryPoints: ['src/old-tablets/polyfills.js'],
	outfile: 'static/polyfills.js',
	bundle: true,
	minify: true,
	format: 'iife',
	target: floor,
	logLevel: 'warning'
});
