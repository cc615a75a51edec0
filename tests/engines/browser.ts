/** The little that a whole visit needs of a browser, so that any engine can be put behind it. */
export interface Browser {
	/** What it says it is: `HeadlessChrome/64.0.3264.0`. */
	version: string;
	open(url: string): Promise<void>;
	/** The value of an expression in the page, as JSON can hold it. */
	read(expression: string): Promise<unknown>;
	/** A finger on the middle of an element, given as an expression; a mouse where the engine has no fingers. */
	touch(element: string): Promise<void>;
	/** Keys of a keyboard, one after another. */
	type(text: string): Promise<void>;
	/** Errors and refusals that the pages wrote since it was started. */
	troubles: string[];
	close(): Promise<void>;
}

/** Where a finger has to land, in pixels of the page, after the element was brought into sight. */
export async function middleOf(
	element: string,
	read: Browser['read']
): Promise<{ x: number; y: number }> {
	const middle = await read(`(function (element) {
		var box = element.getBoundingClientRect();
		if (box.top < 0 || box.bottom > innerHeight) element.scrollIntoView();
		box = element.getBoundingClientRect();
		return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
	})(${element})`);
	return middle as { x: number; y: number };
}

/** A word of our policy that an old engine does not know yet, and a server that a test has stopped. */
export const harmless = /unsafe-hashes|ERR_CONNECTION_(REFUSED|RESET)/;
