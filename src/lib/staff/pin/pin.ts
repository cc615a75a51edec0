/** What a PIN may be, and how it is typed. PURE. */
export const shortestPin = 4;
export const longestPin = 8;

/** What a key of the pad, or of a keyboard, does to the digits typed so far. */
export function typed(digits: string, key: string): string {
	if (key === 'Backspace') return digits.slice(0, -1);
	return /^[0-9]$/.test(key) && digits.length < longestPin ? digits + key : digits;
}

export function isLongEnough(digits: string): boolean {
	return /^[0-9]+$/.test(digits) && digits.length >= shortestPin && digits.length <= longestPin;
}
