import type { Headphones } from '$lib/sound/headphones';
import { sayOn } from './transitions';
import { isHeld, type Speech, type Visit } from './visit';

/** The volume step at which headphones begin to speak: whoever puts them in does not know how loud they are. */
const softly = 2;

/**
 * What becomes of a visit when headphones come or go. What their coming has cut short goes on in them, softly,
 * from the beginning of its sentence; what their going has cut short stays silent until somebody wants it. PURE.
 */
export function onEars(visit: Visit, ears: Headphones): Visit {
	if (visit.ears === ears) return visit;
	const { place } = visit;
	const now = place.screen === 'player' && place.gate ? askedAnew(visit) : visit;
	if (ears !== 'in' || place.screen === 'rest') return { ...now, ears };
	const soft = { ...now, ears, volume: Math.min(now.volume, softly) };
	const goesOn = soft.cut !== null && (soft.speech === null || isHeld(soft.speech));
	return goesOn && soft.cut ? sayOn(soft, soft.cut, 'starting') : soft;
}

/** The question before a private explainer has other lines now: it begins anew. */
function askedAnew(visit: Visit): Visit {
	const anew = <Said extends Speech | null>(speech: Said): Said =>
		speech?.what === 'screen' ? { ...speech, at: 0 } : speech;
	const { speech } = visit;
	const cut = anew(visit.cut);
	if (!speech) return { ...visit, cut };
	const begun = { ...anew(speech), then: anew(speech.then) };
	return { ...sayOn(visit, begun, isHeld(speech) ? speech.sound : 'starting'), cut };
}
