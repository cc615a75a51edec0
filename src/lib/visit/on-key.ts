import type { Offering } from '$lib/catalog/offering';
import { nameOf } from './names';
import { afterTrying } from './learn';
import { rest, resay, sayName, takeUp, toCardAfter, withSound } from './transitions';
import { isHeld, type Keypad, type Speech, type Visit } from './visit';

/**
 * What only keys do; all else that they do is a choice, as a touch is. `focused`: they have moved to a
 * choice. `keyed`: this is what they are. `repeated`: what was said is wanted once more.
 * `hidden`: somebody must leave, on whatever screen. PURE.
 */
export type KeyEvent =
	| { type: 'focused'; choice: string }
	| { type: 'keyed'; keys: Keypad | null }
	| { type: 'repeated' }
	| { type: 'hidden' };

export function onKey(visit: Visit, event: KeyEvent, offering: Offering): Visit {
	// A key that wakes the kiosk is a touch.
	if (visit.place.screen === 'rest') return visit;
	switch (event.type) {
		case 'focused':
			return focus(visit, event.choice, offering);
		case 'keyed':
			return visit.keys === event.keys ? visit : { ...visit, keys: event.keys };
		case 'repeated':
			return resay(visit);
		case 'hidden':
			return rest(visit, offering);
	}
}

/** Who moves by keys may not see where they are: what they have come to says its name. */
function focus(visit: Visit, choice: string, offering: Offering): Visit {
	if (!nameOf(visit, choice, offering)) return visit;
	// A browser that has refused to speak may do it now: what it refused comes first.
	if (visit.speech?.sound === 'blocked') return resay(visit);
	// What was said to its end is not said again.
	const isOver = visit.speech?.sound === 'gap' && !visit.speech.then;
	const on = isOver ? toCardAfter(visit, offering) : visit;
	return sayName(on, choice, goesOn(on) ? brokenInto(on.speech) : null);
}

/** Whether what a name breaks into is worth being taken up again: prompts to touch something are not. */
function goesOn({ place }: Visit): boolean {
	return !['languages', 'learn', 'topics', 'explainers', 'still-there'].includes(place.screen);
}

/** The screen's own words behind whatever is being said. */
function brokenInto(speech: Speech | null): Speech | null {
	return speech && speech.what !== 'screen' ? speech.then : speech;
}

/** Takes up what a name broke into: in a breath, within which it may be chosen, or not before somebody wants it to. */
export function afterName(visit: Visit): Visit {
	const { then, sound } = visit.speech ?? {};
	if (!then) return afterTrying(visit);
	if (isHeld(then)) return takeUp(visit, then.sound);
	return sound === 'playing' ? withSound(visit, 'gap') : takeUp(visit, 'starting');
}
