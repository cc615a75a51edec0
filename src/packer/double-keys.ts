/**
 * Names that stand twice in one object of some JSON, which `JSON.parse` passes over in silence:
 * of two lines for one card it would keep the last. Each is told once, with the way to it.
 * @param json text that `JSON.parse` has taken
 * @returns `gate-one.1`, or `gate-one.1 / text` where it stands deeper
 */
export function doubleKeys(json: string): string[] {
	const doubles = new Set<string>();
	/** The objects and lists around the place that is being read. */
	const around: { names: Set<string> | null; name: string }[] = [];
	let text: string | null = null;

	for (const [token] of json.matchAll(/"(?:\\.|[^"\\])*"|[{}[\]:]/g)) {
		const here = around.at(-1);
		if (token === '{' || token === '[') {
			around.push({ names: token === '{' ? new Set() : null, name: '' });
		} else if (token === '}' || token === ']') around.pop();
		else if (token !== ':') text = token;
		else if (here?.names && text !== null) {
			here.name = JSON.parse(text) as string;
			if (here.names.has(here.name)) doubles.add(pathOf(around));
			here.names.add(here.name);
		}
	}
	return [...doubles];
}

function pathOf(around: { name: string }[]): string {
	return around
		.map(({ name }) => name)
		.filter(Boolean)
		.join(' / ');
}
