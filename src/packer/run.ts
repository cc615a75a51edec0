import { buildPacks } from './build-packs';

/*
 * `npm run packs`: builds `static/packs` from the content folder.
 * FAROL_PACKS=<folder> takes another content folder, FAROL_PACKS_OUT=<folder> builds it elsewhere;
 * FAROL_ALLOW_GAPS=1 offers unfinished languages.
 */
const { built, lines } = buildPacks({
	content: process.env['FAROL_PACKS'] || 'audio',
	out: process.env['FAROL_PACKS_OUT'] || 'static/packs',
	scratch: '.cache',
	allowGaps: process.env['FAROL_ALLOW_GAPS'] === '1'
});
for (const line of lines) (built ? console.log : console.error)(line);
process.exitCode = built ? 0 : 1;
