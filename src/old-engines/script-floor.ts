import { parse, type Options } from 'acorn';
import { full } from 'acorn-walk';
import type {
	CallExpression,
	FunctionDeclaration,
	FunctionExpression,
	Literal,
	NewExpression,
	Node
} from 'acorn';

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
		case 'ForOfStatement':
			return 'await' in node && node.await === true ? 'for await' : undefined;
		case 'FunctionDeclaration':
		case 'FunctionExpression':
			return isAsyncGenerator(node) ? 'an async generator' : undefined;
		case 'CallExpression':
		case 'NewExpression':
			return nameOfPattern(node);
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
	if (regex && looksBehind.test(regex.pattern)) return behind;
	if (!regex && /[\u2028\u2029]/.test(raw ?? '')) return 'a line separator in a string';
	return undefined;
}

const looksBehind = /\(\?<[=!]/;
const behind = 'looking behind in a regular expression';

/** A pattern that is written as a string is read only when it runs. */
function nameOfPattern(node: Node): string | undefined {
	const { callee, arguments: given } = node as CallExpression | NewExpression;
	if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return undefined;
	const [pattern, flags] = given.map((argument) =>
		argument.type === 'Literal' && typeof argument.value === 'string' ? argument.value : ''
	);
	if (looksBehind.test(pattern ?? '')) return behind;
	return /[dv]/.test(flags ?? '') ? `the flags ${flags} of a regular expression` : undefined;
}

/** Chromium knows them from 63, Safari only from 12. */
function isAsyncGenerator(node: Node): boolean {
	const { async, generator } = node as FunctionDeclaration | FunctionExpression;
	return async && generator;
}

function around(code: string, error: SyntaxError): string {
	const at = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
	return code.slice(Math.max(0, at - 30), at + 30).replace(/\s+/g, ' ');
}
