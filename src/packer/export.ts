import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPacks } from './export-packs';
import { signerFromEnvironment } from './signing';

/*
 * `npm run pack:export -- [--pack ID] [--languages es,en] [--out FOLDER]`: one file for each pack, to be
 * carried on a stick. FAROL_KEY=<file> signs them; FAROL_PACKS_OUT=<folder> takes packs built elsewhere.
 */
const usage = 'npm run pack:export -- [--pack ID] [--languages es,en] [--out FOLDER]';
const packs = process.env['FAROL_PACKS_OUT'] || 'static/packs';
process.exitCode = run() ? 0 : 1;

function run(): boolean {
	const options = readOptions();
	if (!options) return refuse(usage);
	const sign = signerFromEnvironment();
	if (sign && 'problem' in sign) return refuse(sign.problem);
	if (!isBuilt() && !build()) return refuse('The packs could not be built: the reason is above.');

	const { done, lines } = exportPacks({ ...options, packs, sign });
	for (const line of lines) (done ? console.log : console.error)(line);
	return done;
}

function readOptions() {
	try {
		const text = { type: 'string', default: '' } as const;
		const { values } = parseArgs({ options: { pack: text, languages: text, out: text } });
		const languages = values.languages.split(',').map((code) => code.trim());
		return { pack: values.pack, languages: languages.filter(Boolean), out: values.out || '.' };
	} catch {
		// An option that we do not know, or one without its value.
		return null;
	}
}

function isBuilt(): boolean {
	return existsSync(join(packs, 'index.json'));
}

function build(): boolean {
	const { status } = spawnSync('npm', ['run', 'packs'], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return status === 0;
}

function refuse(why: string): false {
	console.error(why);
	return false;
}
