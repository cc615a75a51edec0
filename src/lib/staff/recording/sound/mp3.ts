import { sampleRate } from '$lib/packs/recording-standard';

/** Below this the encoder would go down to 22,050 samples a second, and what it then writes is silent. */
const kilobits = 40;
/** By how much the encoder turns everything down. */
const scale = 0.95;
/** Samples of one frame, of which the encoder makes a whole piece. */
const frame = 576;
/** Frames until the page may answer again: a tenth of a second on an old tablet. */
const slice = 24;

/**
 * The wave as MP3, mono, 24 kHz. The encoder is loaded only here, when somebody keeps a recording:
 * MediaRecorder makes nothing that every tablet plays.
 * @param wave 24,000 samples a second
 * @param breathe lets the page answer between two slices
 * @param report how far it is, 0 to 1
 */
export async function encodeMp3(
	wave: Float32Array,
	breathe: () => Promise<void>,
	report: (done: number) => void = () => undefined
): Promise<Uint8Array> {
	const { Mp3Encoder } = await import('@breezystack/lamejs');
	const encoder = new Mp3Encoder(1, sampleRate, kilobits);
	const samples = Int16Array.from(wave, (sample) =>
		Math.round(Math.min(1, Math.max(-1, sample / scale)) * 32767)
	);
	const parts: Uint8Array[] = [];
	for (let at = 0; at < samples.length; at += slice * frame) {
		parts.push(encoder.encodeBuffer(samples.subarray(at, at + slice * frame)));
		report(Math.min(1, (at + slice * frame) / samples.length));
		await breathe();
	}
	parts.push(encoder.flush());
	return joined(parts);
}

function joined(parts: Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
