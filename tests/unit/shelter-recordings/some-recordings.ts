import type {
	Announcement,
	RecordingFile,
	Replacement
} from '../../../src/lib/shelter-recordings/shelter-recordings';

/** @param letter names the recording: its address and hash are made of it */
export function aFile(letter = 'a'): RecordingFile {
	return { url: `/own/${letter.repeat(16)}.mp3`, bytes: 9, sha256: letter.repeat(64), seconds: 2 };
}

export function anAnnouncement(id: string, part: Partial<Announcement> = {}): Announcement {
	return { id, picture: 'here.meal', until: null, languages: { es: aFile() }, ...part };
}

export function aReplacement(clip: string, part: Partial<Replacement> = {}): Replacement {
	return {
		...aFile('b'),
		language: 'es',
		clip,
		words: 'Hola.',
		date: '2026-11-21',
		speaker: '',
		...part
	};
}
