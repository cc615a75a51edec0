/** Where a recording lacks a part of what was said. */
export interface CutOff {
	start: boolean;
	end: boolean;
}

/** Windows of 20 ms that are quiet before the first sound and after the last one: nobody speaks at once. */
const quiet = { before: 3, after: 5 };
/** Softer than this no room is quiet, and nothing that a microphone heard, in dB below full scale. */
const level = { still: -50, nothing: -85 };
/** Where a voice stands out from its room by less, in dB, nobody can tell where it begins. */
export const clear = 20;
/** A voice that is no softer than this below its loudest moments does not fall into nothing by itself. */
const speaking = 17;

/**
 * Whether sound begins or ends inside speech: without the quiet around it that a whole recording has, or
 * ends beside nothing at all, as in a file of which only a part was copied. PURE.
 * Where the voice is not clear it cannot be told: that is a doubt of its own.
 * @param levels the loudness of each 20 ms, in dB below full scale, before anything is added or cut
 * @param noise the quietest moments of the room, and `voice` the loudest of the speaker, in dB
 */
export function cutOffIn(levels: number[], noise: number, voice: number): CutOff {
	if (voice - noise < clear) return { start: false, end: false };
	const threshold = Math.max(level.still, noise + 6);
	const inReverse = levels.slice().reverse();
	const first = levels.findIndex((loud) => loud > threshold);
	const last = inReverse.findIndex((loud) => loud > threshold);
	const end = Math.max(inReverse[last] ?? -Infinity, inReverse[last + 1] ?? -Infinity);
	// Words may begin at once, but none ends so; and filters ring for a moment.
	const endsInNothing = (inReverse[last - 3] ?? 0) < level.nothing && end > voice - speaking;
	return { start: first < quiet.before, end: last < quiet.after || endsInNothing };
}
