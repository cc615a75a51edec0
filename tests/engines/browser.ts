/** The little that a whole visit needs of a browser, so that any engine can be put behind it. */
export interface Browser {
	/** What it says it is: `Chromium 64`. */
	name: string;
	open(url: string): Promise<void>;
	/** The value of an expression in the page. */
	read(expression: string): Promise<unknown>;
	/** A finger on the middle of the first element that the selector finds. */
	touch(selector: string): Promise<void>;
	/** Errors and refusals the page wrote since it was started. */
	troubles: string[];
	close(): Promise<void>;
}
