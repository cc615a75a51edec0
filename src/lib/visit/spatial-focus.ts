/** Where a button is on the screen, in pixels. PURE. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isDirection(key: string): key is Direction {
	return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/** Which box an arrow key leads to: the nearest ahead, things straight ahead first; -1 when there is none. */
export function nearestToward(from: Box, boxes: Box[], direction: Direction): number {
	const start = middle(from);
	let best = -1;
	let bestCost = Infinity;
	boxes.forEach((box, index) => {
		const { x, y } = middle(box);
		const across = direction === 'ArrowLeft' || direction === 'ArrowRight';
		const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1;
		const ahead = sign * (across ? x - start.x : y - start.y);
		const aside = Math.abs(across ? y - start.y : x - start.x);
		if (ahead < 8) return;
		const cost = ahead + aside * 2;
		if (cost < bestCost) [best, bestCost] = [index, cost];
	});
	return best;
}

function middle(box: Box): { x: number; y: number } {
	return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}
