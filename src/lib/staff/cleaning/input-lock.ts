/** Everything that a hand, a wet cloth or a keyboard can do to a page. */
const doings = [
	'touchstart',
	'touchmove',
	'touchend',
	'pointerdown',
	'pointerup',
	'mousedown',
	'mouseup',
	'click',
	'dblclick',
	'auxclick',
	'contextmenu',
	'wheel',
	'keydown',
	'keypress',
	'keyup',
	'dragstart',
	'selectstart',
	// The pinch of iPads.
	'gesturestart',
	'gesturechange'
];

/** Lets no touch and no key do anything. The returned function ends that. */
export function lockInput(
	page: Pick<Window, 'addEventListener' | 'removeEventListener'>
): () => void {
	// Browsers take a scroll or a pinch for promised unless somebody says beforehand that it may be refused.
	const first = { capture: true, passive: false };
	for (const doing of doings) page.addEventListener(doing, refuse, first);
	return () => {
		for (const doing of doings) page.removeEventListener(doing, refuse, first);
	};
}

function refuse(event: Event): void {
	// A scroll that has begun cannot be refused any more, and to try is an error.
	if (event.cancelable) event.preventDefault();
	event.stopImmediatePropagation();
}
