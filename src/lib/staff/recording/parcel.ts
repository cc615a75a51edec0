import { noRecordings, type Replacement } from '$lib/shelter-recordings/shelter-recordings';
import { handOver, type ReadRecording } from './hand-over';

/** One voice that leaves the tablet, made ready: the ways out only work within a touch. */
export interface Parcel {
	/** `farol-es-find-help.4.zip` */
	name: string;
	/** The ZIP file itself as an address, which browsers save that drop other downloads, and as text. */
	address: string;
	/** Its sound, and who said what: apps and browsers that share no ZIP share these. */
	files: File[];
}

/** @returns null where the recording is gone from the tablet */
export async function parcelOf(
	replacement: Replacement,
	read: ReadRecording
): Promise<Parcel | null> {
	const { language, clip, words, date, speaker } = replacement;
	const mp3 = await read(replacement.url);
	if (!mp3) return null;
	const recordings = { ...noRecordings, replacements: [replacement] };
	const zip = await handOver(recordings, () => Promise.resolve(mp3));
	const note = [`${language}/${clip}.mp3`, date, speaker, words, ''].join('\r\n');
	return {
		name: `farol-${language}-${clip}.zip`,
		address: await addressOf(new Blob([new Uint8Array(zip)], { type: 'application/zip' })),
		files: [
			new File([new Uint8Array(mp3)], `${clip}.mp3`, { type: 'audio/mpeg' }),
			new File([note], `${clip}.${language}.txt`, { type: 'text/plain' })
		]
	};
}

function addressOf(content: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('not read'));
		reader.readAsDataURL(content);
	});
}
