import { parseCss, type AST } from 'svelte/compiler';

/** What Chromium 64 would drop from a style sheet and the page would miss: each thing once, in words. */
export function stylesAboveFloor(css: string): string[] {
	const refused = new Set<string>();
	const sheet = parseCss(css);
	const selectorsOf = (rule: AST.CSS.Rule) =>
		rule.prelude.children.map(({ start, end }) => css.slice(start, end).trim());
	const grids = new Set(rulesIn(sheet.children).filter(isGrid).flatMap(selectorsOf));

	for (const rule of sheet.children) checkRule(rule);
	return [...refused];

	function checkRule(rule: AST.CSS.Rule | AST.CSS.Atrule): void {
		if (rule.type === 'Atrule') return checkAtRule(rule);
		for (const { selectors } of allSelectors(rule.prelude)) {
			for (const selector of selectors) checkSelector(selector, rule.prelude.children.length > 1);
		}
		if (rule.block.children.some(({ type }) => type !== 'Declaration')) refused.add('nesting');
		checkDeclarations(declarationsOf(rule));
		if (hasGap(rule) && !selectorsOf(rule).some((selector) => grids.has(selector))) {
			refused.add(`gap without display: grid (${selectorsOf(rule).join()})`);
		}
	}

	function checkAtRule({ name, prelude, block }: AST.CSS.Atrule): void {
		if (/^(layer|container|scope|starting-style|property|view-transition)$/.test(name)) {
			refused.add(`@${name}`);
		}
		if (name === 'media' && /[<>]/.test(prelude)) refused.add('@media with < or >');
		if (name === 'media' && /\bor\b|\bnot\s*\(/.test(prelude))
			refused.add('@media with or, or not (');
		// Whoever asks first is left alone: an old engine answers no and skips all of it.
		if (name === 'supports' && !/^not\b/.test(prelude)) return;
		for (const child of block?.children ?? []) {
			if (child.type === 'Declaration') continue;
			// The selectors of key frames are percentages.
			if (name.endsWith('keyframes') && child.type === 'Rule') {
				checkDeclarations(declarationsOf(child));
			} else checkRule(child);
		}
	}

	function checkSelector(selector: AST.CSS.SimpleSelector, inList: boolean): void {
		if (selector.type !== 'PseudoClassSelector' && selector.type !== 'PseudoElementSelector')
			return;
		const { name } = selector;
		if (selector.type === 'PseudoClassSelector' && name === 'not' && isList(selector)) {
			refused.add(':not() with more than one selector');
		}
		if (/^nth-/.test(name) && /\sof\s/.test(css.slice(selector.start, selector.end))) {
			refused.add(`:${name}(… of …)`);
		}
		if (known.has(name) || name.startsWith('-webkit-')) return;
		if (!inList && (additions.has(name) || name.startsWith('-moz-'))) return;
		refused.add(additions.has(name) ? `:${name} in a list of selectors` : `:${name}`);
	}

	function checkDeclarations(declarations: AST.CSS.Declaration[]): void {
		const understood = new Set<string>();
		for (const { property, value } of declarations) {
			if (newProperty.test(property) || (prefixed.test(property) && !understood.has(property))) {
				refused.add(property);
			} else if (!isNew(property, value)) {
				understood.add(property.replace(/^-webkit-/, ''));
			} else if (!understood.has(property)) refused.add(`${property}: ${value}`);
		}
	}
}

/** A selector that contains another one takes its whole list along when it is not known. */
const known = new Set(
	(
		'active after before checked disabled empty enabled first-child first-letter first-line ' +
		'first-of-type focus focus-within hover lang last-child last-of-type link not nth-child ' +
		'nth-last-child nth-of-type only-child placeholder placeholder-shown root selection target visited'
	).split(' ')
);

/** What a rule of its own may add where it is known. */
const additions = new Set(['focus-visible', 'fullscreen', 'backdrop']);

const newProperty =
	/^(aspect-ratio|translate|rotate|scale|container.*|inset.*|(margin|padding|border)-(inline|block).*|border-(start|end)-.*|((min|max)-)?(inline|block)-size)$/;

/** Known only with `-webkit-` before it, which has to stand first. */
const prefixed = /^(appearance|user-select|backdrop-filter|mask(-.*)?)$/;

const newValue = new RegExp(
	[
		// Functions.
		'(?<![\\w-])(min|max|clamp|round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign|env|linear|image-set)\\(',
		'(?<![\\w-])(color|color-mix|light-dark|oklch|oklab|lab|lch|hwb|conic-gradient|anchor)\\(',
		// Colours without commas.
		'(?<![\\w-])(rgb|hsl)a?\\([^,()]*\\)',
		// A stop of a gradient with two places.
		'gradient\\(.*\\s-?[\\d.]+(%|px|deg)?\\s+-?[\\d.]+(%|px|deg)?\\s*[,)]',
		// Units.
		'\\d([dsl]v(h|w|i|b|min|max)|cq(h|w|i|b|min|max)|r?lh|v[ib]|cap|ic)\\b',
		'^(contents|clip|anywhere|subgrid|break-spaces)$'
	].join('|')
);

/** Values that are new only for these. */
const newPair =
	/^(overflow: \w+ \w+|text-decoration: .*\d.*|(min-|max-)?(width|height): stretch|align-[a-z]+: last baseline|position: sticky)$/;

function isNew(property: string, value: string): boolean {
	// Where a gradient has its middle is as old as gradients.
	const plain = value.replace(/\bat [^,)]*/g, '');
	return newValue.test(plain) || newPair.test(`${property}: ${value}`);
}

function rulesIn(
	children: (AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration)[]
): AST.CSS.Rule[] {
	return children.flatMap((child) => {
		if (child.type === 'Rule') return [child];
		return child.type === 'Atrule' ? rulesIn(child.block?.children ?? []) : [];
	});
}

function isGrid(rule: AST.CSS.Rule): boolean {
	return declarationsOf(rule).some(
		({ property, value }) => property === 'display' && /grid/.test(value)
	);
}

function hasGap(rule: AST.CSS.Rule): boolean {
	return declarationsOf(rule).some(({ property }) =>
		/^(grid-)?((row|column)-)?gap$/.test(property)
	);
}

function declarationsOf(rule: AST.CSS.Rule): AST.CSS.Declaration[] {
	return rule.block.children.filter((child) => child.type === 'Declaration');
}

function allSelectors(list: AST.CSS.SelectorList): AST.CSS.RelativeSelector[] {
	return list.children.flatMap((complex) => complex.children);
}

function isList({ args }: AST.CSS.PseudoClassSelector): boolean {
	return args !== null && allSelectors(args).length > 1;
}
