/** How many tiles the smallest grid has room for that holds so many; its class is `of-<size>`. PURE. */
export function gridSize(count: number): number {
	return count <= 2 ? 2 : count <= 4 ? 4 : count <= 6 ? 6 : count <= 8 ? 8 : 9;
}
