import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localDay } from '../local-day';

export interface Options {
	/** The folder with the files that a person recorded. */
	from: string;
	language: string;
	/** Who spoke, as they want to be called. */
	speaker: string;
	licence: string;
	/** The day of the recording, `2026-11-21`. */
	date: string;
	/** Clips that somebody listened to and found good although they were doubtful. */
	accepted: string[];
	/** Only say what would happen. */
	isTrial: boolean;
}

export const usage =
	'npm run take-in -- --from FOLDER --language CODE --speaker NAME [--licence CC-BY-4.0] [--date 2026-11-21] [--accept CLIP,CLIP] [--try]';

/** Reads the command line; throws with one line for each thing that is wrong. Paths are relative to where the author stands. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv, today: Date): Options {
	const { values } = parseArgs({
		args,
		options: {
			from: { type: 'string', default: '' },
			language: { type: 'string', default: '' },
			speaker: { type: 'string', default: '' },
			licence: { type: 'string', default: 'CC-BY-4.0' },
			date: { type: 'string', default: localDay(today) },
			accept: { type: 'string', default: '' },
			try: { type: 'boolean', default: false }
		}
	});
	const wrong = [
		...(values.from ? [] : ['--from must name the folder with the files']),
		...(values.language ? [] : ['--language must be a code, as "ht" or "pt-BR"']),
		...(values.speaker.trim() ? [] : ['--speaker must say who spoke, as they want to be called']),
		...(/^\d{4}-\d\d-\d\d$/.test(values.date) ? [] : ['--date must be a day as 2026-11-21']),
		...(/^(CC-BY-4\.0|CC0-1\.0)$/.test(values.licence)
			? []
			: ['--licence must be CC-BY-4.0 or CC0-1.0, or nobody else may use the recording'])
	];
	if (wrong.length > 0) throw new Error([...wrong, usage].join('\n'));
	return {
		from: resolve(env['INIT_CWD'] ?? '.', values.from),
		language: values.language,
		speaker: values.speaker.trim(),
		licence: values.licence,
		date: values.date,
		accepted: values.accept.split(',').filter(Boolean),
		isTrial: values.try
	};
}
