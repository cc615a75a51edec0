/** Who hears a name to its end and then presses means it, so many milliseconds after the voice has gone on. */
const afterthought = 700;

/**
 * What the voice offers to the next press, while it says one name after the other and nobody has moved:
 * so that the ear and a single switch are enough. PURE but for what it remembers.
 */
export class Aim {
	#lit: string | null = null;
	#before: { choice: string; left: number } | null = null;

	/**
	 * The voice lights this now; null: nothing.
	 * @param now milliseconds
	 */
	light(lit: string | null, now: number): void {
		if (lit === this.#lit) return;
		if (this.#lit !== null) this.#before = { choice: this.#lit, left: now };
		this.#lit = lit;
	}

	/** What was lit is not meant any more: somebody has moved, or the screen is another. */
	forget(): void {
		this.#lit = null;
		this.#before = null;
	}

	/** What is meant by a press at this time; null: nothing that was lit. */
	at(now: number): string | null {
		const before = this.#before;
		return before && now - before.left < afterthought ? before.choice : this.#lit;
	}
}
