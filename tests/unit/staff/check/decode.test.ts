import { describe, expect, test } from 'vitest';
import { decoder } from '$lib/staff/check/decode';

type Decoding = (
	recording: ArrayBuffer,
	ok: (sound: { duration: number }) => void,
	refused: () => void
) => unknown;

/** An engine that decodes like this. */
function engine(decodeAudioData: Decoding) {
	const context = { decodeAudioData };
	return function () {
		return context;
	} as unknown as typeof OfflineAudioContext;
}

const recording = new ArrayBuffer(8);

describe('decoding without a sound', () => {
	test('tells the seconds of a recording', async () => {
		const OfflineAudioContext = engine((_, ok) => ok({ duration: 2.5 }));
		expect(await decoder({ OfflineAudioContext })?.(recording)).toBe(2.5);
	});

	test('knows the name of old Safaris, which answer no promise', async () => {
		const webkitOfflineAudioContext = engine((_, ok) => void setTimeout(() => ok({ duration: 1 })));
		expect(await decoder({ webkitOfflineAudioContext })?.(recording)).toBe(1);
	});

	test.each<[string, Decoding]>([
		['calls back', (_, __, refused) => refused()],
		['refuses by a promise', () => Promise.reject(new Error('EncodingError'))],
		[
			'throws',
			() => {
				throw new Error('SyntaxError');
			}
		]
	])('says that an engine cannot, which %s', async (_, decode) => {
		expect(await decoder({ OfflineAudioContext: engine(decode) })?.(recording)).toBeNull();
	});

	test('is not there where an engine has nothing for it', () => {
		expect(decoder({})).toBeNull();
	});
});
