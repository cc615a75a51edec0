/** How large a caption is written, and how high the picture before it is drawn. In pixels. */
export interface Share {
	caption: number;
	picture: number;
}

/** What a caption and its picture share. */
export interface Room {
	height: number;
	/** How far down something stands beside them: a caption has all the width only under it. */
	beside: number;
	/** How high the picture must stay: it may be what is to be touched. */
	least: number;
	/** How large the caption shall be. */
	caption: number;
	/** How far down it all reaches, were it shared like this; endless where a word is wider than the room. */
	bottom: (share: Share) => number;
}

/** Letters smaller than these help nobody. */
const smallest = 16;
/** A picture less high shows nothing. */
const worthwhile = 72;

/**
 * Shares a room between a picture and its caption, so that nothing is cut: the picture gives way to the
 * caption, and only a caption that has no room even without it is written smaller. PURE.
 */
export function shareRoom({ height, beside, least, caption: wanted, bottom }: Room): Share {
	const holds = (share: Share) => bottom(share) <= height;
	const caption = largest(smallest, wanted, (size) => holds({ caption: size, picture: least }));
	const under = Math.max(least, beside);
	const free = height - bottom({ caption, picture: under });
	const picture =
		free >= 0 ? under + free : largest(least, under, (high) => holds({ caption, picture: high }));
	return { caption, picture: picture < worthwhile && least === 0 ? 0 : picture };
}

/** The largest whole number that holds, `from` if none does. What holds for one holds, but for a line, for less. */
function largest(from: number, to: number, holds: (size: number) => boolean): number {
	if (holds(to)) return to;
	let low = from;
	let high = to;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle;
	}
	return low;
}
