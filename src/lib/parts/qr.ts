import { correction, generate, mode } from 'lean-qr';

/** Modules of quiet around a code, as scanners want. */
export const quiet = 4;

/** A square of modules, the quiet around it not counted. */
export interface Code {
	size: number;
	/** Columns and rows from 0; outside there is only quiet. */
	isDark: (x: number, y: number) => boolean;
}

/**
 * The QR code that says this. Words other than ASCII name their encoding (ECI 26, UTF-8): without it
 * some readers take them for Latin or Shift JIS. All is one segment: others refuse a mixture.
 * @throws where it is longer than any code
 */
export function codeOf(text: string): Code {
	const words = /^[ -~\n]*$/.test(text) ? mode.ascii(text) : mode.utf8(text);
	const code = generate(words, { minCorrectionLevel: correction.L });
	return { size: code.size, isDark: (x, y) => code.get(x, y) };
}

/** The dark modules as a path of SVG. */
export function pathOf({ size, isDark }: Code): string {
	const line = Array.from({ length: size }, (_, at) => at);
	return line
		.map((y) => line.map((x) => (isDark(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(''))
		.join('');
}
