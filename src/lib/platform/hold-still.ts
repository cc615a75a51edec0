/**
 * Lets nothing on the page zoom, be dragged, be selected or open a menu, but for the words that staff
 * type. The returned function ends that.
 */
export function holdStill(): () => void {
	// Browsers take a scroll or a pinch for promised unless somebody says beforehand that it may be refused.
	const active = { passive: false };
	for (const doing of ofHands) document.addEventListener(doing, refuse);
	for (const doing of scrolls) document.addEventListener(doing, refuseZoom, active);
	return () => {
		for (const doing of ofHands) document.removeEventListener(doing, refuse);
		for (const doing of scrolls) document.removeEventListener(doing, refuseZoom);
	};
}

/** Takes from a key what the browser does with it, but for those that a visit and a PIN need. */
export function keepKey(event: KeyboardEvent): void {
	if (!/^(Enter| |Tab)$/.test(event.key)) event.preventDefault();
}

/** `gesturestart` is the pinch of iPads. */
const ofHands = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'];
const scrolls = ['touchmove', 'wheel'];

function refuse(event: Event): void {
	const written = event.target instanceof Element && event.target.matches('input, textarea');
	if (!written && event.cancelable) event.preventDefault();
}

/** Refuses two fingers, a wheel with Ctrl, and a wheel moved sideways, with which browsers go back. */
function refuseZoom(event: Event): void {
	const { ctrlKey, deltaX, touches } = event as Partial<WheelEvent & TouchEvent>;
	const zooms = ctrlKey || deltaX || (touches && touches.length > 1);
	// A page of staff that scrolls already cannot be held.
	if (zooms && event.cancelable) event.preventDefault();
}
