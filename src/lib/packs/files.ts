import type { Clip, LanguageFile, Manifest, StoredFile } from './pack';

/** Every drawing of a pack, with those mirrored for right-to-left. PURE. */
export function pictureFilesOf({ pictures }: Manifest): StoredFile[] {
	return Object.keys(pictures).flatMap((key) => {
		const picture = pictures[key];
		return picture ? [picture, ...(picture.rtl ? [picture.rtl] : [])] : [];
	});
}

export function recordingFilesOf({ clips }: LanguageFile): Clip[] {
	return Object.keys(clips).flatMap((id) => clips[id] ?? []);
}
