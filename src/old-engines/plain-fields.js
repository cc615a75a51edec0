import { parse } from 'acorn';

/**
 * Renames the private parts of classes to plain ones: `#turn` becomes `_$0`. The oldest engines know no
 * `#turn`, and what build tools make of it is a table for each field, looked into at every reading: more
 * to load, and slower where it is slow already. A class that extends another, or asks whether something
 * is one of its own, has names that no other class has: `_$k1a2`.
 * @param {string} code a module as the language has it now, without types
 * @param {string} module something that no other module is called
 * @returns {string}
 */
export function plainFields(code, module) {
	const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
	/** @type {{ start: number, end: number, text: string }[]} */
	const edits = [];
	let classes = 0;

	/**
	 * @param {unknown} node
	 * @param {Map<string, string>[]} around what the classes around it call their private parts, inmost last
	 */
	function walk(node, around) {
		if (Array.isArray(node)) return node.forEach((part) => walk(part, around));
		if (!isNode(node)) return;
		if (isNode(node['body']) && node['body'].type === 'ClassBody') {
			classes += 1;
			const { body, superClass } = node;
			const alone = superClass === null && !asksForItsOwn(code.slice(body.start, body.end));
			around = [...around, namesIn(body, alone ? '' : `${module}${classes}`)];
		}
		if (node.type === 'PrivateIdentifier') {
			const name = newName(String(node['name']), around);
			edits.push({ start: node.start, end: node.end, text: name });
		}
		if (node.type === 'BinaryExpression' && isNode(node['left'])) {
			const { left } = node;
			if (left.type === 'PrivateIdentifier') {
				const name = newName(String(left['name']), around);
				edits.push({ start: left.start, end: left.end, text: `'${name}'` });
				return walk(node['right'], around);
			}
		}
		for (const part of Object.values(node)) walk(part, around);
	}
	walk(program, []);

	let plain = code;
	for (const { start, end, text } of edits.sort((one, other) => other.start - one.start)) {
		plain = plain.slice(0, start) + text + plain.slice(end);
	}
	return plain;
}

/**
 * `#turn in other`; a false alarm only makes names longer.
 * @param {string} body of a class
 */
function asksForItsOwn(body) {
	return /#\w+\s+in\b/.test(body);
}

/**
 * @param {Record<string, unknown>} body of a class
 * @param {string} mark
 */
function namesIn(body, mark) {
	/** @type {Map<string, string>} */
	const names = new Map();
	for (const member of /** @type {unknown[]} */ (body['body'])) {
		const key = isNode(member) ? member['key'] : null;
		if (!isNode(key) || key.type !== 'PrivateIdentifier') continue;
		const name = String(key['name']);
		// Short, because minifiers leave the names of properties alone.
		if (!names.has(name)) names.set(name, `_$${mark}${names.size.toString(36)}`);
	}
	return names;
}

/**
 * @param {string} name
 * @param {Map<string, string>[]} around
 */
function newName(name, around) {
	for (const names of [...around].reverse()) {
		const found = names.get(name);
		if (found) return found;
	}
	throw new Error(`#${name} belongs to no class around it.`);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown> & { type: string, start: number, end: number }}
 */
function isNode(value) {
	return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
