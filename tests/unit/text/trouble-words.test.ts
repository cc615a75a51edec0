import { expect, test } from 'vitest';
import type {
	FileTrouble,
	ServerTrouble,
	SignatureTrouble,
	StaffTrouble,
	StorageTrouble,
	SyncTrouble
} from '$lib/offline/trouble';
import type { DownloadStatus } from '$lib/staff/packs/download-status';
import en from '$lib/text/en.json';

/*
 * Staff are told a sentence for each trouble. `npm run check` refuses one that has none; that Spanish has
 * the same is asked in staff-words.test.ts.
 */

const ofImports: Record<FileTrouble | SignatureTrouble | StorageTrouble | StaffTrouble, string> =
	en.packs.trouble;
const ofSite: Record<Exclude<SyncTrouble, 'unreachable' | 'wrong'>, string> = en.recordings;
const ofSiteAlone: Record<'unreachable' | 'wrong', string> = en.packs.update;
const ofRecordings: Record<DownloadStatus, string> = en.recordings;
const ofCheck: Record<ServerTrouble | StorageTrouble, string> = en.check.refused;

test.each(Object.entries({ ofImports, ofSite, ofSiteAlone, ofRecordings, ofCheck }))(
	'each trouble has a sentence: %s',
	(_, sentences) => {
		for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/\S/);
	}
);
