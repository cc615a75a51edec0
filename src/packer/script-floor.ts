import { parse, type Options } from 'acorn';
import { full } from 'acorn-walk';
import type { Literal, Node } from 'acorn';

export type ScriptKind = 'module' | 'script' | 'es5';

/** What Chromium 64 or Safari 11.1 would refuse to read in a script: each thing once, in words. */
export function scriptAboveFloor(code: string, kind: ScriptKind): string[] {
	// 2020 is the first year with `import()` and `import.meta`, which both have; its other news are refused below.
	const options: Options = {
		ecmaVersion: kind === 'es5' ? 5 : 2020,
		sourceType: kind === 'module' ? 'module' : 'script'
	};
	try {
		const refused = new Set<string>();
		full(parse(code, options), (node) => {
			const name = nameOfNews(node);
			if (name !== undefined) refused.add(name);
		});
		return [...refused];
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return [`${error.message} «${around(code, error)}»`];
	}
}

function nameOfNews(node: Node): string | undefined {
	switch (node.type) {
		case 'ChainExpression':
			return 'optional chaining';
		case 'LogicalExpression':
			return 'operator' in node && node.operator === '??' ? 'the operator ??' : undefined;
		case 'CatchClause':
			return 'param' in node && node.param === null ? 'catch without a parameter' : undefined;
		case 'ExportAllDeclaration':
			return 'exported' in node && node.exported !== null ? 'export * as' : undefined;
		case 'Literal':
			return nameOfLiteral(node as Literal);
		default:
			return undefined;
	}
}

function nameOfLiteral({ bigint, regex, raw }: Literal): string | undefined {
	if (bigint !== undefined && bigint !== null) return 'a BigInt';
	if (regex && /\(\?<[=!]/.test(regex.pattern)) return 'looking behind in a regular expression';
	if (!regex && /[\u2028\u2029]/.test(raw ?? '')) return 'a line separator in a string';
	return undefined;
}

function around(code: string, error: SyntaxError): string {
	const at = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
	return code.slice(Math.max(0, at - 30), at + 30).replace(/\s+/g, ' ');
}
