const rightToLeft = /[\u0590-\u08ff]/;
const groups = /[#*]?\d+[-#*][\d#*-]*/g;

/**
 * A phone number is dialled from left to right also among right-to-left words, where an engine
 * would turn its groups round (Unicode bidirectional algorithm, rules W2 and W4): it is isolated.
 */
export function keepNumbersInOrder(text: string): string {
	return rightToLeft.test(text) ? text.replace(groups, '\u2066$&\u2069') : text;
}
