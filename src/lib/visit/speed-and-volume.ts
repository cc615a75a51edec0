import type { InterfaceClip } from '$lib/packs/interface-clips';
import type { Offering } from '$lib/catalog/offering';
import { remark, sayNotice } from './transitions';
import { speeds, type Speed, type Visit } from './visit';

/** How loud and how fast a visit sounds: forgotten with it. PURE. */

const softest = 0;

export function changeVolume(visit: Visit, choice: 'louder' | 'softer', offering: Offering): Visit {
	const volume =
		choice === 'louder'
			? Math.min(offering.volumeCeiling, visit.volume + 1)
			: Math.max(softest, visit.volume - 1);
	const changed = volume === visit.volume ? visit : { ...visit, volume };
	// While a voice speaks it is its own answer; in silence the change must be heard.
	if (visit.speech || !('language' in visit.place)) return changed;
	if (changed === visit) {
		return sayNotice(visit, choice === 'louder' ? 'notice.loudest' : 'notice.softest');
	}
	return sayNotice(changed, choice === 'louder' ? 'notice.louder' : 'notice.softer');
}

/** Says how fast the voice is now. */
export function changeSpeed(visit: Visit, choice: 'slower' | 'faster', offering: Offering): Visit {
	const at = speeds.indexOf(visit.speed) + (choice === 'slower' ? -1 : 1);
	const speed = speeds[at] ?? visit.speed;
	return remark({ ...visit, speed }, speedNotices[speed], offering);
}

const speedNotices: Record<Speed, InterfaceClip> = {
	0.6: 'notice.slowest',
	0.75: 'notice.slower',
	1: 'notice.normal',
	1.25: 'notice.faster',
	1.5: 'notice.fastest'
};
