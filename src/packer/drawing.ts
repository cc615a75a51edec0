/** The inside of a drawing: SVG elements on a square of 32 units, without the `<svg>` around. */
export type Drawing = string;

/** Where a drawing stands in a square, in percent of it: left, top, width. */
export type Position = readonly [x: number, y: number, width: number];

/** A drawing and where it belongs; edged in the colour of the paper where it lies upon another. */
export interface PlacedDrawing {
	drawing: Drawing;
	at: Position;
	edged?: boolean;
	mirrored?: boolean;
	/** Degrees, clockwise. */
	turned?: number;
}

/** The side of the square that every drawing is drawn on, that of Fluent Emoji. */
const side = 32;

/** The colour of paper, as `--paper` in `app.css`. */
const paper = '#fff6e3';

/** How wide that edge is, in percent of the whole. */
const edgeWidth = 2.5;

/** Several drawings as one, the last on top. */
export function combine(parts: readonly PlacedDrawing[]): Drawing {
	return parts.map((part, index) => renameIds(put(part), letter(index))).join('');
}

/** Turned round left to right, in its own square. */
export function mirror(drawing: Drawing): Drawing {
	return `<g transform="matrix(-1 0 0 1 ${side} 0)">${drawing}</g>`;
}

/** With other colours for some fills, by the colour that was there. */
export function recolour(drawing: Drawing, fills: ReadonlyMap<string, string>): Drawing {
	return drawing.replace(
		/fill="([^"]+)"/g,
		(fill, colour: string) => `fill="${fills.get(colour.toLowerCase()) ?? colour}"`
	);
}

/** Without the shapes that have one of these fills. */
export function strip(drawing: Drawing, fills: readonly string[]): Drawing {
	return drawing.replace(/<(?:path|circle|ellipse|rect)\b[^>]*\/>/g, (shape) => {
		const fill = /fill="([^"]+)"/.exec(shape)?.[1] ?? '';
		return fills.includes(fill.toLowerCase()) ? '' : shape;
	});
}

/** A whole file. Its ids are its own, so that many pictures can stand on one page. */
export function svgFile(drawing: Drawing, prefix: string): string {
	const shared = shareShapes(drawing);
	const links = shared.includes('xlink:') ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : '';
	const open = `<svg xmlns="http://www.w3.org/2000/svg"${links} viewBox="0 0 ${side} ${side}">`;
	return `${open}${renameIds(shared, prefix)}</svg>`;
}

/** Draws each long shape once, and points to it where the same one stands again. */
function shareShapes(drawing: Drawing): Drawing {
	const times = new Map<string, number>();
	const shapes = /<path\b[^>]{120,}\/>/g;
	for (const [shape] of drawing.matchAll(shapes)) times.set(shape, (times.get(shape) ?? 0) + 1);
	const drawn = new Map<string, string>();
	return drawing.replace(shapes, (shape) => {
		if (times.get(shape) === 1 || / id="/.test(shape)) return shape;
		const known = drawn.get(shape);
		if (known !== undefined) return `<use xlink:href="#${known}"/>`;
		const id = `shape${drawn.size}`;
		drawn.set(shape, id);
		return shape.replace('<path', `<path id="${id}"`);
	});
}

function put({ drawing, at, edged, mirrored, turned }: PlacedDrawing): Drawing {
	const [x, y, width] = at;
	const scale = width / 100;
	const moves = [
		`translate(${short((x * side) / 100)} ${short((y * side) / 100)})`,
		`scale(${short(scale)})`,
		...(turned ? [`rotate(${turned} ${side / 2} ${side / 2})`] : [])
	];
	const faced = mirrored ? mirror(drawing) : drawing;
	const inside = edged ? edge(faced, scale) : faced;
	return `<g transform="${moves.join('')}">${inside}</g>`;
}

/** The drawing on top of its own outline. `href` alone is unknown to Safari before 12.1. */
function edge(drawing: Drawing, scale: number): Drawing {
	const width = short(((edgeWidth / 100) * side * 2) / scale);
	const outline = `stroke="${paper}" stroke-width="${width}" stroke-linejoin="round"`;
	return `<use xlink:href="#edge" ${outline}/><g id="edge">${drawing}</g>`;
}

/** Gives every id another name, also where it is pointed at. */
function renameIds(drawing: Drawing, prefix: string): Drawing {
	const names = new Map<string, string>();
	for (const [, id = ''] of drawing.matchAll(/\bid="([^"]+)"/g)) {
		if (!names.has(id)) names.set(id, `${prefix}${names.size}`);
	}
	const named = (id: string) => names.get(id) ?? id;
	return drawing
		.replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${named(id)}"`)
		.replace(/href="#([^"]+)"/g, (_, id: string) => `href="#${named(id)}"`)
		.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`);
}

function letter(index: number): string {
	return String.fromCharCode('a'.charCodeAt(0) + index);
}

function short(number: number): string {
	return String(Math.round(number * 1000) / 1000);
}
