import { sampleRate } from '$lib/packs/recording-standard';

/** A wave as a WAV file, mono, 24 kHz, 16 bit: to be listened to before anything is kept. PURE. */
export function wavOf(wave: Float32Array): ArrayBuffer {
	const file = new DataView(new ArrayBuffer(44 + wave.length * 2));
	const write = (at: number, letters: string) => {
		for (let index = 0; index < letters.length; index++) {
			file.setUint8(at + index, letters.charCodeAt(index));
		}
	};
	write(0, 'RIFF');
	file.setUint32(4, 36 + wave.length * 2, true);
	write(8, 'WAVEfmt ');
	file.setUint32(16, 16, true);
	file.setUint16(20, 1, true);
	file.setUint16(22, 1, true);
	file.setUint32(24, sampleRate, true);
	file.setUint32(28, sampleRate * 2, true);
	file.setUint16(32, 2, true);
	file.setUint16(34, 16, true);
	write(36, 'data');
	file.setUint32(40, wave.length * 2, true);
	wave.forEach((sample, at) => {
		const clipped = Math.min(1, Math.max(-1, sample));
		file.setInt16(44 + at * 2, Math.round(clipped * 32767), true);
	});
	return file.buffer;
}
