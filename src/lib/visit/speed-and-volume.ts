import type { InterfaceClip } from '$lib/packs/interface-clips';
import type { Offering } from '$lib/catalog/offering';
import { loudest } from '$lib/sound/volume';
import { remark } from './transitions';
import { speeds, type Speed, type Visit } from './visit';

/** How loud and how fast a visit sounds: forgotten with it. PURE. */

const softest = 0;

/** How many steps of volume there are. */
export const volumeSteps = loudest + 1;

/** Says how loud the voice is now. */
export function changeVolume(visit: Visit, choice: 'louder' | 'softer', offering: Offering): Visit {
	const volume =
		choice === 'louder'
			? Math.min(offering.volumeCeiling, visit.volume + 1)
			: Math.max(softest, visit.volume - 1);
	const changed = volume === visit.volume ? visit : { ...visit, volume };
	// On the languages there is none yet to say it in: there the voice is its own answer.
	if (!('language' in visit.place)) return changed;
	const atCeiling = choice === 'louder' && volume === offering.volumeCeiling;
	const notice = atCeiling ? null : volumeNotices[volume];
	return remark(changed, notice ?? 'notice.loudest', offering);
}

/** Says how fast the voice is now. */
export function changeSpeed(visit: Visit, choice: 'slower' | 'faster', offering: Offering): Visit {
	const at = speeds.indexOf(visit.speed) + (choice === 'slower' ? -1 : 1);
	const speed = speeds[at] ?? visit.speed;
	return remark({ ...visit, speed }, speedNotices[speed], offering);
}

/** From the softest step on. */
const volumeNotices: InterfaceClip[] = [
	'notice.softest',
	'notice.volume-2',
	'notice.volume-3',
	'notice.volume-4',
	'notice.volume-5',
	'notice.volume-6'
];

const speedNotices: Record<Speed, InterfaceClip> = {
	0.6: 'notice.slowest',
	0.75: 'notice.slower',
	1: 'notice.normal',
	1.25: 'notice.faster',
	1.5: 'notice.fastest'
};
