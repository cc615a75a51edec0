/** A picture with all that a reviewer wants to see beside it. */
export interface SheetPicture {
	key: string;
	/** The second one is for people who read from right to left. */
	svgs: string[];
	lines: string[];
}

export interface SheetGroup {
	title: string;
	pictures: SheetPicture[];
}

/** One page that needs nothing else, to be printed or opened anywhere. */
export function sheetPage(groups: SheetGroup[]): string {
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>All pictures</title>
<style>${style}</style>
<h1>All pictures</h1>
${groups.map(section).join('\n')}
</html>
`;
}

const style = `
	body { margin: 24px; background: #fff; color: #1b1733; font: 15px/1.35 sans-serif; }
	section { display: grid; grid-template-columns: repeat(auto-fill, 300px); grid-gap: 12px; }
	figure { margin: 0; padding: 12px; border-radius: 18px; background: #fff6e3; break-inside: avoid; }
	.large, .small { display: inline-block; background: var(--picture) center / contain no-repeat; }
	.large { width: 168px; height: 168px; }
	.small { width: 96px; height: 96px; }
	figcaption b { display: block; margin-top: 6px; }
	p { margin: 4px 0 0; }
`;

function section({ title, pictures }: SheetGroup): string {
	return `<h2>${escape(title)}</h2>\n<section>\n${pictures.map(figure).join('\n')}\n</section>`;
}

function figure({ key, svgs, lines }: SheetPicture): string {
	const [svg, mirrored] = svgs.map(address);
	const small = [svg, mirrored].map((picture) => (picture ? square('small', picture) : ''));
	const said = lines.map((line) => `<p>${escape(line)}</p>`).join('');
	return `<figure>${svg ? square('large', svg) : 'no picture'}${small.join('')}
<figcaption><b>${escape(key)}</b>${said}</figcaption></figure>`;
}

function square(size: 'large' | 'small', picture: string): string {
	return `<span class="${size}" style="--picture: url(${picture})"></span>`;
}

function address(svg: string): string {
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
