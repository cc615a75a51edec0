const rightToLeft = /[\u0590-\u08ff]/;

/** European, Arabic and Persian digits. */
const digits = '[0-9\u0660-\u0669\u06f0-\u06f9]+';
/** What people write between groups: spaces of any width, hyphens, points, strokes, keys. */
const between = '[ \u00a0\u2000-\u200a\u202f.\\-\u2010-\u2014/#*]+';
/** A bracket belongs to a number only with its other half, or it is one of the sentence. */
const inBrackets = `\\(${digits}\\)`;
const group = `(?:${digits}|${inBrackets}(?:${digits})?)`;
/** Letters may stand for digits behind a hyphen, as in 1-800-TIPS. */
const more = `(?:${between}${group}|${inBrackets}(?:${digits})?|-[A-Za-z]+)+`;
/** One group alone needs nothing, but for a key or a sign: *9233#, +1. */
const alone = `[+#*]+${digits}[#*]*|${digits}[#*]+|${inBrackets}${digits}`;
const numbers = new RegExp(`[+#*]*${group}${more}[#*]*|${alone}`, 'g');

/**
 * A number is dialled from left to right also among right-to-left words, where an engine would turn
 * its groups round (Unicode bidirectional algorithm, rules W2 and W4): it is isolated, in the text
 * itself, so that it holds on a telephone too.
 */
export function keepNumbersInOrder(text: string): string {
	return rightToLeft.test(text) ? isolateNumbers(text) : text;
}

/** The same for what somebody typed, whatever the words around it will be. */
export function isolateNumbers(text: string): string {
	return text.replace(numbers, '\u2066$&\u2069');
}
