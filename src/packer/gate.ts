import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { pageAboveFloor } from '../old-engines/page-floor';
import { scriptAboveFloor, type ScriptKind } from '../old-engines/script-floor';
import { stylesAboveFloor } from '../old-engines/style-floor';

/** One check of the built site: what it is about, what was measured or wrong. */
export interface GateResult {
	name: string;
	note: string;
	problems: string[];
}

/**
 * Kilobytes of compressed JavaScript: before a visitor's first screen, before the staff's first page, for
 * an MP3 encoder that only a kept recording loads, and altogether. What is loaded together stays under
 * 150; everything that is ever loaded cannot, because the encoder alone is more than a third of that.
 */
const limits = { first: 75, staff: 145, encoder: 60, all: 260 };

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
		pageAboveFloor(readFileSync(file, 'utf8')).map((what) => `${within(file)}: ${what}`)
	);
	const styles = ending('.css').flatMap((file) =>
		stylesAboveFloor(readFileSync(file, 'utf8')).map((what) => `${within(file)}: ${what}`)
	);

	const namedIn = (page: string) => {
		const names = readFileSync(join(folder, page), 'utf8').matchAll(
			/(?:src|href)="\/([^"]+\.js)"/g
		);
		return withImports(
			[...names].map(([, file]) => join(folder, file ?? '')),
			files
		);
	};
	const all = ending('.js').filter((file) => !neededByOldOnly.includes(within(file)));

	return [
		{ name: 'scripts', note: `${ending('.js').length} files`, problems: scripts },
		{ name: 'inside pages', note: `${ending('.html').length} pages`, problems: inline },
		{ name: 'styles', note: `${ending('.css').length} files`, problems: styles },
		sizeCheck('first load', namedIn('index.html'), limits.first),
		sizeCheck("staff's first load", namedIn('staff.html'), limits.staff),
		sizeCheck('MP3 encoder', all.filter(isEncoder), limits.encoder),
		sizeCheck('all scripts', all, limits.all)
	];
}

const neededByOldOnly = ['polyfills.js', 'too-old.js'];

/** These scripts and all that they import at once, of those that were built: a page does not name what comes so. */
function withImports(scripts: string[], built: string[]): string[] {
	const found = new Set(scripts);
	for (const script of found) {
		const code = readFileSync(script, 'utf8');
		for (const [, path = ''] of code.matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
			const imported = join(dirname(script), path);
			if (built.includes(imported)) found.add(imported);
		}
	}
	return [...found];
}

/** Loaded only when somebody keeps a recording. Known by a name inside it, which no minifier changes. */
function isEncoder(file: string): boolean {
	return readFileSync(file, 'utf8').includes('lame_encode_flush');
}

function kindOf(file: string): ScriptKind {
	if (file === 'start.js' || file === 'too-old.js') return 'es5';
	return file.startsWith('_app/') ? 'module' : 'script';
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
