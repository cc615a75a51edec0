import type { CaptionSize } from '$lib/visit/visit';

/**
 * How many times as large as the first each size of caption is. VVSG 2.0 7.1-G goes from 4.8 mm for a
 * capital letter to 8.5 mm and more, which is 1.8 times.
 */
export const captionFactors: Record<CaptionSize, number> = {
	normal: 1,
	bigger: 1.25,
	'much-bigger': 1.5,
	biggest: 1.8
};
