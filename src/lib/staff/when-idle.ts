const presence = 'farol-present';
const signsOfLife = [
	...['click', 'mousemove', 'touchstart', 'keydown', 'wheel', 'input'],
	presence
];

/** Tells that somebody is here who touches nothing, because they speak into the tablet. */
export function stillHere(): void {
	window.dispatchEvent(new Event(presence));
}

/**
 * Calls `gone` once nobody has touched anything for `ms` milliseconds, and `here` at each touch.
 * The returned function stops watching.
 */
export function whenIdle(ms: number, gone: () => void, here?: () => void): () => void {
	let timer = setTimeout(gone, ms);
	const alive = () => {
		clearTimeout(timer);
		timer = setTimeout(gone, ms);
		here?.();
	};
	for (const sign of signsOfLife) window.addEventListener(sign, alive, true);
	return () => {
		clearTimeout(timer);
		for (const sign of signsOfLife) window.removeEventListener(sign, alive, true);
	};
}
