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
		if (rule.block.children.some((child) => child.type === 'Rule')) refused.add('nesting');
		checkDeclarations(declarationsOf(rule));
		if (hasGap(rule) && !selectorsOf(rule).some((selector) => grids.has(selector))) {
			refused.add(`gap without display: grid (${selectorsOf(rule).join()})`);
		}
	}

	function checkAtRule({ name, prelude, block }: AST.CSS.Atrule): void {
		if (/^(layer|container|scope|starting-style)$/.test(name)) refused.add(`@${name}`);
		if (name === 'media' && /[<>]/.test(prelude)) refused.add('@media with < or >');
		// Whoever asks first is left alone: an old engine answers no and skips all of it.
		if (name === 'supports' || name.endsWith('keyframes')) return;
		for (const child of block?.children ?? []) if (child.type !== 'Declaration') checkRule(child);
	}

	function checkSelector(selector: AST.CSS.SimpleSelector, inList: boolean): void {
		if (selector.type !== 'PseudoClassSelector' && selector.type !== 'PseudoElementSelector')
			return;
		const { name } = selector;
		if (selector.type === 'PseudoClassSelector' && name === 'not' && isList(selector)) {
			refused.add(':not() with more than one selector');
		}
		if (known.has(name) || name.startsWith('-webkit-')) return;
		if (!inList && (additions.has(name) || name.startsWith('-moz-'))) return;
		refused.add(additions.has(name) ? `:${name} in a list of selectors` : `:${name}`);
	}

	function checkDeclarations(declarations: AST.CSS.Declaration[]): void {
		const understood = new Set<string>();
		for (const { property, value } of declarations) {
			if (newProperty.test(property)) refused.add(property);
			else if (!newValue.test(value)) understood.add(property);
			else if (!understood.has(property)) refused.add(`${property}: ${value}`);
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
	/^(aspect-ratio|translate|rotate|scale|container.*|inset.*|(margin|padding|border)-(inline|block).*|(inline|block)-size)$/;

const newValue =
	/(?<![\w-])(min|max|clamp|color-mix|oklch|oklab|lab|lch|env)\(|\d[dsl]v(h|w|min|max)\b|^(contents|clip|anywhere)$|^rgba?\([^,]*\)$/;

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
