import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { scriptAboveFloor, type ScriptKind } from './script-floor';
import { stylesAboveFloor } from './style-floor';

/** One check of the built site: what it is about, what was measured or wrong. */
export interface GateResult {
	name: string;
	note: string;
	problems: string[];
}

/** Kilobytes of compressed JavaScript: before the first screen, altogether, and the MP3 encoder apart. */
const limits = { first: 75, all: 150, encoder: 60 };

/** Checks everything that was built against the oldest engines and against what a slow tablet can load. */
export function checkBuild(folder = 'build'): GateResult[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => !file.startsWith('packs/'))
		.map((file) => join(folder, file));
	const ending = (end: string) => files.filter((file) => extname(file) === end);
	const within = (file: string) => relative(folder, file);

	const scripts = ending('.js').flatMap((file) =>
		scriptAboveFloor(readFileSync(file, 'utf8'), kindOf(within(file))).map(
			(what) => `${within(file)}: ${what}`
		)
	);
	const inline = ending('.html').flatMap((file) =>
		inlineScripts(readFileSync(file, 'utf8')).flatMap((code) =>
			scriptAboveFloor(code, 'script').map((what) => `${within(file)}: ${what}`)
		)
	);
	const styles = ending('.css').flatMap((file) =>
		stylesAboveFloor(readFileSync(file, 'utf8')).map((what) => `${within(file)}: ${what}`)
	);

	const page = readFileSync(join(folder, 'index.html'), 'utf8');
	const first = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) =>
		join(folder, file ?? '')
	);
	const all = ending('.js').filter((file) => !neededByOldOnly.includes(within(file)));
	const encoder = all.filter(isEncoder);

	return [
		{ name: 'scripts', note: `${ending('.js').length} files`, problems: scripts },
		{ name: 'inline scripts', note: `${ending('.html').length} pages`, problems: inline },
		{ name: 'styles', note: `${ending('.css').length} files`, problems: styles },
		sizeCheck('first load', first, limits.first),
		sizeCheck(
			'all scripts',
			all.filter((file) => !encoder.includes(file)),
			limits.all
		),
		sizeCheck('MP3 encoder', encoder, limits.encoder)
	];
}

const neededByOldOnly = ['polyfills.js', 'too-old.js'];

/** Loaded only when somebody keeps a recording. Known by a name inside it, which no minifier changes. */
function isEncoder(file: string): boolean {
	return readFileSync(file, 'utf8').includes('lame_encode_flush');
}

function kindOf(file: string): ScriptKind {
	if (file === 'start.js' || file === 'too-old.js') return 'es5';
	return file.startsWith('_app/') ? 'module' : 'script';
}

function inlineScripts(page: string): string[] {
	return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, code]) => code ?? ''
	);
}

function sizeCheck(name: string, files: string[], limit: number): GateResult {
	const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
	const size = (bytes / 1024).toFixed(1);
	return {
		name,
		note: `${size} KB of ${limit} KB compressed`,
		problems: bytes > limit * 1024 ? [`${size} KB is more than ${limit} KB`] : []
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const results = checkBuild();
	for (const { name, note, problems } of results) {
		console.log(`${problems.length > 0 ? 'refused' : 'ok'}  ${name}: ${note}`);
		for (const problem of problems) console.log(`         ${problem}`);
	}
	if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}
