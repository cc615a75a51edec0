/** What DevTools traces say of one piece of work on the main thread. Times in microseconds. */
export interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	/** The thread's own time: what other programs took meanwhile does not count. */
	tts?: number;
	tdur?: number;
	args: { data?: { type?: string } };
}

/** Milliseconds of main-thread work on the way from a lifted finger to the sound. */
export interface TouchWork {
	/** From `pointerup` until the event that the page listens to; for a `click` the engine finds out first that it was a tap. */
	'finger lifted until touchend or click': number;
	/** The page's own code until it calls `play()`. */
	'until play()': number;
	/** `play()` itself, and what else the page does within the touch. */
	'play() and the rest of the event': number;
}

/** The work of each touch in a trace. PURE. Touches without a `play()` in their event are left out. */
export function touchWork(events: TraceEvent[]): TouchWork[] {
	const dispatched = (type: string) =>
		events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === type);
	const lifted = dispatched('pointerup');
	return [...dispatched('touchend'), ...dispatched('click')].flatMap((heard) => {
		const { tid, tts = 0, tdur = 0, ts, dur = 0 } = heard;
		const asked = events.find(
			(event) => event.name === 'asked' && event.ts >= ts && event.ts <= ts + dur
		);
		const up = lifted.filter((event) => event.tid === tid && event.ts <= ts).pop();
		if (asked?.tts === undefined || up?.tts === undefined) return [];
		return {
			'finger lifted until touchend or click': (tts - up.tts) / 1000,
			'until play()': (asked.tts - tts) / 1000,
			'play() and the rest of the event': (tts + tdur - asked.tts) / 1000
		};
	});
}

/** Milliseconds of one thread's own time by kind of work, each without what is nested in it. PURE. */
export function selfTimes(events: TraceEvent[], tid: number): Map<string, number> {
	const times = new Map<string, number>();
	const add = (name: string, ms: number) => times.set(name, (times.get(name) ?? 0) + ms);
	const open: { end: number; name: string }[] = [];
	const own = events
		.filter((event) => event.ph === 'X' && event.tid === tid && event.tdur !== undefined)
		.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
	for (const { name, ts, dur = 0, tdur = 0 } of own) {
		while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= ts) open.pop();
		const around = open[open.length - 1];
		if (around) add(around.name, -tdur / 1000);
		add(name, tdur / 1000);
		open.push({ end: ts + dur, name });
	}
	return times;
}
