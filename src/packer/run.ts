import { dirname } from 'node:path';
import { buildPacks } from './build-packs';
import { signerFromEnvironment } from './signing';

/*
 * `npm run packs`: builds `static/packs` from the content folder.
 * FAROL_PACKS=<folder> takes another content folder, FAROL_PACKS_OUT=<folder> builds it elsewhere;
 * FAROL_ALLOW_GAPS=1 offers unfinished languages; FAROL_KEY=<file> signs the packs.
 */
const out = process.env['FAROL_PACKS_OUT'];
const sign = signerFromEnvironment();
if (sign && 'problem' in sign) {
	console.error(sign.problem);
	process.exitCode = 1;
} else {
	const { built, lines } = buildPacks({
		content: process.env['FAROL_PACKS'] || 'audio',
		out: out || 'static/packs',
		// On the same disk, but never inside what is served.
		scratch: out ? dirname(out) : '.cache',
		allowGaps: process.env['FAROL_ALLOW_GAPS'] === '1',
		sign
	});
	for (const line of lines) (built ? console.log : console.error)(line);
	process.exitCode = built ? 0 : 1;
}
