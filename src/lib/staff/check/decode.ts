/** Old Safaris have it by another name only. */
interface Sounding {
	OfflineAudioContext?: typeof OfflineAudioContext;
	webkitOfflineAudioContext?: typeof OfflineAudioContext;
}

/** The lowest that every engine takes. */
const samplesPerSecond = 44_100;

/**
 * Decodes a recording without a sound and tells its seconds, or null if this engine cannot.
 * Null in its place: nothing can be decoded here.
 */
export function decoder(
	page: Sounding = window
): ((recording: ArrayBuffer) => Promise<number | null>) | null {
	const Context = page.OfflineAudioContext ?? page.webkitOfflineAudioContext;
	if (!Context) return null;
	return (recording) =>
		new Promise((resolve) => {
			const refused = () => resolve(null);
			try {
				const context = new Context(1, 1, samplesPerSecond);
				// Old Safaris answer the callbacks only; others refuse by the promise as well.
				const promised: Promise<AudioBuffer> | undefined = context.decodeAudioData(
					recording,
					({ duration }) => resolve(duration),
					refused
				);
				promised?.catch(refused);
			} catch {
				// An engine that throws where it should refuse.
				refused();
			}
		});
}
