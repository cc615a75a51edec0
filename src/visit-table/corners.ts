import type { Move, Stop } from './walk';

/** What a choice in a corner does. */
export interface Corner {
	/** As it is on the topics, or on the screen where it leads elsewhere. */
	move: Move;
	/** It leads nowhere: the screen stays, on every screen. */
	stays: boolean;
	/** The one screen on which it leads to another place than on the topics; null: everywhere else. */
	on: string | null;
}

/** What the corners do: a row for each, and one more for each screen where it leads to another place. PURE. */
export function cornersOf(stops: Stop[]): Corner[] {
	const inside = stops.filter(({ corners }) => corners.length > 0);
	const topics = inside.find(({ name }) => name === 'Topics');
	return (topics?.corners ?? []).flatMap((move, index): Corner[] => {
		const moves = inside.flatMap(({ name, corners }): Corner[] => {
			const other = corners[index];
			return other ? [{ move: other, stays: other.to === name, on: name }] : [];
		});
		if (moves.every(({ stays }) => stays)) return [{ move, stays: true, on: null }];
		const elsewhere = moves.filter((other) => other.move.to !== move.to);
		return [{ move, stays: false, on: null }, ...elsewhere];
	});
}
