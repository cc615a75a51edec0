import type { ShelterRecordings, Replacement } from '$lib/shelter-recordings/shelter-recordings';

/** Gives the bytes of a recording; null if it is gone. */
export type ReadRecording = (url: string) => Promise<Uint8Array | null>;

/**
 * The voices that people lent this tablet, for the whole project: one folder for each language, with
 * the names by which `npm run take-in` knows them, the words that were spoken, and what to do.
 * @returns a ZIP file; the recordings in it are as small as they can be already
 */
export async function handOver(
	recordings: ShelterRecordings,
	read: ReadRecording
): Promise<Uint8Array> {
	const { strToU8, zipSync } = await import('fflate');
	const files: Record<string, Uint8Array> = {};
	const languages = new Map<string, Replacement[]>();
	for (const replacement of recordings.replacements) {
		const { language, clip, url } = replacement;
		const mp3 = await read(url);
		if (!mp3) continue;
		files[`${language}/${clip}.mp3`] = mp3;
		languages.set(language, [...(languages.get(language) ?? []), replacement]);
	}
	for (const [language, replacements] of languages) {
		files[`${language}/spoken.json`] = strToU8(spokenList(replacements));
	}
	files['README.txt'] = strToU8(readme([...languages.keys()]));
	return zipSync(files, { level: 0 });
}

/** `spoken.json`: for each clip what was spoken, when, and by whom. */
function spokenList(replacements: Replacement[]): string {
	const list = Object.fromEntries(
		replacements.map(({ clip, words, date, speaker }) => [clip, { words, date, speaker }])
	);
	return `${JSON.stringify(list, null, '\t')}\n`;
}

function readme(languages: string[]): string {
	return [
		'Recordings that people made on a Farol tablet, one folder for each language.',
		'',
		'Hand them over only if the people who speak agree that everybody may use and change',
		'them under CC BY 4.0. To take them into the project, in its folder, with this one beside it:',
		'',
		...languages.map(
			(code) =>
				`npm run take-in -- --from FOLDER/${code} --language ${code} --speaker "staff of a shelter"`
		),
		'',
		'FOLDER is where you unpacked this. spoken.json says what was spoken, when, and who spoke, if',
		'they wanted to be named: that name is used instead of the one above.',
		''
	].join('\r\n');
}
