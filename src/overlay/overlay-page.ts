import { pads, pitch, type Pad, type PadKey } from './pads';
import { shapeOf, shapes, type Shape } from './shapes';
import { gluing, trying, type Bilingual } from './steps';

export type Paper = 'A4' | 'Letter';

/** Which keys may carry each shape, as they are printed on the pads. */
const keysWith = new Map<Shape, Set<string>>();
for (const key of pads.flatMap(({ keys }) => keys)) {
	const shape = shapeOf(key.action);
	if (shape) keysWith.set(shape, (keysWith.get(shape) ?? new Set()).add(key.printed));
}

/**
 * Three pages that need nothing else: the shapes at their true size, where each goes on each pad, and how
 * they are glued.
 * @param pictureOf the picture of a control, as an address
 */
export function overlayPage(paper: Paper, pictureOf: (key: string) => string): string {
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Keys that can be felt (${paper})</title>
<style>@page { size: ${paper} portrait; margin: 10mm }${style}</style>
<section>
${heading('1', 'Shapes to cut out', 'Figuras para recortar')}
<div class="ruler">100 mm</div>
<div class="shapes">${Object.values(shapes)
		.flatMap((shape) => cells(shape, pictureOf))
		.join('')}</div>
</section>
<section>
${heading('2', 'Where each shape goes', 'Dónde va cada figura')}
<div class="pads">${pads.map(drawPad).join('')}</div>
</section>
<section>
${heading('3', 'How they are glued, and tried', 'Cómo se pegan y se prueban')}
${list(gluing)}
${list(trying)}
</section>
</html>
`;
}

function heading(number: string, en: string, es: string): string {
	return `<h1>${number} <span>${en}</span> <span lang="es">${es}</span></h1>`;
}

/** One shape for each key that a pad may have for it: who has fewer throws the others away. */
function cells(shape: Shape, pictureOf: (key: string) => string): string[] {
	return [...(keysWith.get(shape) ?? [])].map(
		(printed) => `<div class="cell">
${drawShape(shape, '14mm')}<kbd>${printed}</kbd>
<i>${iconOf(shape, pictureOf)}</i>
<p><b>${shape.en}</b><br><span lang="es">${shape.es}</span></p>
</div>`
	);
}

function drawShape({ outline, hole }: Shape, size: string): string {
	const punched = hole ? `<circle cx="7" cy="7" r="${hole}"/>` : '';
	return `<svg class="shape" style="width:${size};height:${size}" viewBox="0 0 14 14"><path d="${outline}"/>${punched}</svg>`;
}

function iconOf({ icon, picture, outline }: Shape, pictureOf: (key: string) => string): string {
	if (picture) return `<img src="${pictureOf(picture)}" alt="">`;
	if (icon) return `<svg class="icon" viewBox="0 0 24 24"><path d="${icon}"/></svg>`;
	return `<svg class="icon" viewBox="-5 -5 24 24"><path d="${outline}"/></svg>`;
}

function drawPad({ count, keys }: Pad): string {
	const across = Math.max(...keys.map(({ x, wide }) => x + wide));
	const down = Math.max(...keys.map(({ y, high }) => y + high));
	return `<figure><figcaption>${count}</figcaption>
<div class="pad" style="width:${across * pitch}mm;height:${down * pitch}mm">${keys.map(drawKey).join('')}</div></figure>`;
}

function drawKey(key: PadKey): string {
	const shape = shapeOf(key.action);
	const place = `left:${key.x * pitch}mm;top:${key.y * pitch}mm;width:${key.wide * pitch}mm;height:${key.high * pitch}mm`;
	return `<div class="key${shape ? ' shaped' : ''}" style="${place}"><kbd>${key.printed}</kbd>${shape ? drawShape(shape, '14mm') : ''}</div>`;
}

function list(steps: Bilingual[]): string {
	const rows = steps.map(({ en, es }) => `<li><p>${en}</p><p lang="es">${es}</p></li>`);
	return `<ol>${rows.join('')}</ol>`;
}

/* Letter is the shorter page, A4 the narrower: 190 x 255 mm fit on both. */
const style = `
	* { box-sizing: border-box; margin: 0; padding: 0; }
	body { color: #000; font: 12pt/1.3 sans-serif; -webkit-print-color-adjust: exact; }
	section { width: 190mm; height: 255mm; overflow: hidden; page-break-after: always; }
	section:last-of-type { page-break-after: auto; }
	h1 { margin-bottom: 4mm; font-size: 17pt; }
	h1 span + span { font-weight: 400; }
	.ruler { width: 100mm; height: 6mm; margin-bottom: 5mm; border: solid #000; border-width: 0 0.4mm 0.8mm; font-size: 9pt; text-align: center; }
	.shapes { display: grid; grid-template-columns: repeat(3, 1fr); grid-gap: 4mm 3mm; }
	.cell { display: grid; grid-template-columns: 16mm 18mm 1fr; grid-gap: 1mm 2mm; align-items: center; height: 30mm; padding: 1mm; border: 0.2mm dashed #999; }
	.cell kbd { grid-column: 1; grid-row: 2; }
	.cell i { grid-column: 2; grid-row: 1 / 3; }
	.cell p { grid-row: 1 / 3; grid-column: 3; font-size: 10.5pt; line-height: 1.15; }
	.cell .shape { grid-column: 1; grid-row: 1; }
	.cell img, .cell .icon { display: block; width: 18mm; height: 18mm; }
	kbd { font: 700 11pt sans-serif; text-align: center; }
	.shape path { fill: #ffd27a; stroke: #000; stroke-width: 0.25; stroke-linejoin: round; }
	.shape circle { fill: #fff; stroke: #000; stroke-width: 0.25; }
	.icon path { fill: none; stroke: #000; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
	.pads { display: grid; grid-template-columns: 1fr 1fr; grid-gap: 6mm; align-items: end; justify-items: center; }
	figcaption { font-weight: 700; text-align: center; }
	.pad { position: relative; }
	.key { position: absolute; border: 0.3mm solid #000; border-radius: 2mm; }
	.key kbd { position: absolute; top: 0.3mm; left: 1mm; font-size: 7pt; }
	.key .shape { position: absolute; top: calc(50% - 7mm); left: calc(50% - 7mm); }
	ol { margin: 0 0 6mm; padding: 0; list-style: none; counter-reset: step; }
	li { display: grid; grid-template-columns: 10mm 1fr 1fr; grid-gap: 5mm; padding: 2.4mm 0; border-top: 0.3mm solid #000; }
	li::before { counter-increment: step; content: counter(step); font: 700 17pt sans-serif; }
	li p { font-size: 11pt; line-height: 1.25; }
`;
