import type { Offering } from '../lib/catalog/offering';
import { corners, stageChoices, type Choice } from '../lib/visit/choices';
import { lines, type Line } from '../lib/visit/lines';
import { step } from '../lib/visit/step';
import { timeoutOf } from '../lib/visit/timeouts';
import { sayScreen, silent } from '../lib/visit/transitions';
import { restingAt, type Place, type Visit } from '../lib/visit/visit';
import { placeName } from './place-name';

/** A place that a visitor can be in, and everything that can happen there. */
export interface Stop {
	name: string;
	/** What is said when somebody comes here, in order. */
	says: Line[];
	/** The choices in the middle. */
	stage: Move[];
	/** Those that stand on every screen after the languages; none before. */
	corners: Move[];
	/** What happens of itself: when all is said, and then each time that nobody touches anything. */
	byItself: Move[];
}

/** How long it was silent: the first time, as long as before, or for another while. */
interface Silence {
	seconds: number;
	order: 'first' | 'again' | 'then';
}

/** One thing that happens in a place, and what follows from it. */
export interface Move {
	/** A choice, a touch beside every choice, that everything was said, or that it was silent for long. */
	what: Choice | 'beside' | 'said' | Silence;
	/** The name of the place after it. */
	to: string;
	/** What is said then. */
	says: Line[];
}

/** Every place that can be reached from rest in one language, the nearest first. PURE. */
export function walk(offering: Offering, language: string): Stop[] {
	const stops = new Map<string, Stop>();
	const waiting: Visit[] = [restingAt(offering.volumeStart)];
	for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
		const { place } = visit;
		const key = JSON.stringify(place.screen === 'languages' ? { ...place, rounds: 0 } : place);
		const isForeign = 'language' in place && place.language !== language;
		if (stops.has(key) || isForeign) continue;
		const tour = new Tour(offering);
		stops.set(key, tour.stopAt(visit));
		waiting.push(...tour.reached);
	}
	return [...stops.values()];
}

/** One look at everything that can happen in a place. */
class Tour {
	/** The visits that follow from it. */
	readonly reached: Visit[] = [];
	readonly #offering: Offering;

	constructor(offering: Offering) {
		this.#offering = offering;
	}

	stopAt(visit: Visit): Stop {
		const { place } = visit;
		const offering = this.#offering;
		// Touched in silence, so that every answer is heard.
		const quiet = silent(visit);
		const chosen = (choice: Choice) => {
			const after = step(quiet, { type: 'chosen', choice: choice.choice }, offering);
			return this.#move(choice, quiet, after);
		};
		return {
			name: placeName(place, offering),
			says: lines(sayScreen(visit), offering),
			stage: [...stageChoices(place, offering), ...onLanguages(place)].map(chosen),
			corners: ('language' in place ? [ear, ...corners] : []).map(chosen),
			byItself: [...this.#beside(quiet), ...this.#untouched(visit)]
		};
	}

	#beside(quiet: Visit): Move[] {
		const after = step(quiet, { type: 'touched' }, this.#offering);
		return after === quiet ? [] : [this.#move('beside', quiet, after)];
	}

	/** What comes when all is said, and after each silence as long as the place stays the same. */
	#untouched(visit: Visit): Move[] {
		const offering = this.#offering;
		const name = placeName(visit.place, offering);
		const said = this.#said(visit);
		// A card leads to the next one, which has the same name.
		if (said.speech || placeName(said.place, offering) !== name)
			return [this.#move('said', visit, said)];
		const moves: Move[] = [];
		let before: number | null = null;
		for (let now = said; placeName(now.place, offering) === name; now = this.#said(now)) {
			const wait = timeoutOf(now, offering);
			if (!wait) break;
			const after = step(now, { type: 'timedOut', timeout: wait.timeout }, offering);
			const seconds = wait.ms / 1000;
			const order = before === null ? 'first' : before === seconds ? 'again' : 'then';
			moves.push(this.#move({ seconds, order }, now, after));
			before = seconds;
			now = after;
		}
		return moves;
	}

	/** The visit when everything was said here, or when it has gone on elsewhere. */
	#said(visit: Visit): Visit {
		const offering = this.#offering;
		let now = visit;
		while (now.speech && now.place === visit.place) {
			const { turn, speech } = now;
			if (speech.sound === 'gap') now = step(now, { type: 'timedOut', timeout: 'gap' }, offering);
			else if (speech.sound === 'playing') now = step(now, { type: 'ended', turn }, offering);
			else now = step(now, { type: 'started', turn }, offering);
		}
		return now;
	}

	#move(what: Move['what'], before: Visit, after: Visit): Move {
		this.reached.push(after);
		const says = after.turn === before.turn ? [] : lines(after, this.#offering);
		return { what, to: placeName(after.place, this.#offering), says };
	}
}

const ear: Choice = { choice: 'ear', clip: 'control.ear' };

/** What the languages have of the corners: nothing that needs a language. */
function onLanguages({ screen }: Place): Choice[] {
	const isVolume = ({ choice }: Choice) => choice === 'louder' || choice === 'softer';
	return screen === 'languages' ? [ear, ...corners.filter(isVolume)] : [];
}
