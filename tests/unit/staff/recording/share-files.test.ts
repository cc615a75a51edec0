import { afterEach, describe, expect, test, vi } from 'vitest';
import { canShare, share } from '$lib/staff/recording/share-files';

const files = [new File(['x'], 'find-help.4.mp3', { type: 'audio/mpeg' })];
const browser = (part: object) => vi.stubGlobal('navigator', part);

afterEach(() => void vi.unstubAllGlobals());

describe('handing a file to another app', () => {
	test('is offered only where the browser says that it can', () => {
		browser({});
		expect(canShare(files)).toBe(false);
		// Chrome 61 to 74 share words, and no files.
		browser({ share: () => Promise.resolve() });
		expect(canShare(files)).toBe(false);
		browser({ canShare: () => false });
		expect(canShare(files)).toBe(false);
		browser({ canShare: ({ files: asked }: ShareData) => asked === files });
		expect(canShare(files)).toBe(true);
	});

	test.each([
		['shared', () => Promise.resolve()],
		['left', () => Promise.reject(new DOMException('', 'AbortError'))],
		['refused', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
		['refused', () => Promise.reject(new TypeError())]
	])('tells what became of it: %s', async (outcome, answer) => {
		const asked: ShareData[] = [];
		browser({
			share: (data: ShareData) => {
				asked.push(data);
				return answer();
			}
		});
		expect(await share(files, 'farol-es-find-help.4.zip')).toBe(outcome);
		expect(asked).toEqual([{ files, title: 'farol-es-find-help.4.zip' }]);
	});
});
