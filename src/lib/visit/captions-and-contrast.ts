import type { Offering } from '$lib/catalog/offering';
import { remark } from './transitions';
import { captionSizes, type Visit } from './visit';

/** How well a visit can be seen: forgotten with it. PURE. */

/** Makes captions one size larger, after the largest as small as at first, and says how large they are now. */
export function enlargeCaptions(visit: Visit, offering: Offering): Visit {
	const captionSize = captionSizes[captionSizes.indexOf(visit.captionSize) + 1] ?? captionSizes[0];
	return remark({ ...visit, captionSize }, `notice.size-${captionSize}`, offering);
}

/** Goes to white on black or back, and says which it is now. */
export function switchContrast(visit: Visit, offering: Offering): Visit {
	const highContrast = !visit.highContrast;
	const notice = highContrast ? 'notice.contrast-on' : 'notice.contrast-off';
	return remark({ ...visit, highContrast }, notice, offering);
}
