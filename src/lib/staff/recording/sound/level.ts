/** How loud a voice comes in, for somebody who speaks now. PURE. */
export interface Level {
	/** Root mean square, in dB below full scale. */
	voice: number;
	/** The highest sample, 0 to 1. */
	peak: number;
}

export const noLevel: Level = { voice: -Infinity, peak: 0 };

/** Below this a voice drowns in the noise of the tablet itself, in dB. */
const softest = -36;
/** Above this a microphone crackles. */
const highest = 0.97;

export function levelOf(samples: Float32Array): Level {
	let [power, peak] = [0, 0];
	for (let at = 0; at < samples.length; at++) {
		const sample = samples[at] ?? 0;
		power += sample * sample;
		peak = Math.max(peak, Math.abs(sample));
	}
	return { voice: 10 * Math.log10(power / Math.max(1, samples.length)), peak };
}

/** What to tell the person, from the loudest of the last moments: words have pauses between them. */
export function judge(recent: Level[]): 'soft' | 'good' | 'loud' {
	const peak = recent.reduce((most, level) => Math.max(most, level.peak), 0);
	if (peak > highest) return 'loud';
	const voice = recent.reduce((most, level) => Math.max(most, level.voice), -Infinity);
	return voice < softest ? 'soft' : 'good';
}

/** How full a meter stands, 0 to 1: from -60 dB to full scale. */
export function fullness({ voice }: Level): number {
	return Math.min(1, Math.max(0, (voice + 60) / 60));
}
