import { quiet, type Code } from '../../src/lib/parts/qr';
import type { Pixels } from './qr-readers';

/** A code as a screen shows it, so many pixels for each module. */
export function drawCode({ size, isDark }: Code, scale = 3): Pixels {
	const width = (size + 2 * quiet) * scale;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (let y = 0; y < width; y++) {
		for (let x = 0; x < width; x++) {
			if (!isDark(Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet)) continue;
			data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
		}
	}
	return { data, width, height: width, colorSpace: 'srgb' };
}
