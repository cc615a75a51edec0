import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parcelOf } from '$lib/staff/recording/parcel';
import { aReplacement } from '../../shelter-recordings/some-recordings';

const mp3 = Uint8Array.of(1, 2, 3);
const voice = aReplacement('find-help.4', {
	words: 'Es gratis.',
	date: '2026-11-20',
	speaker: 'Marie'
});

/** The one thing of a browser's that Node lacks. */
class Reader {
	result: string | null = null;
	onload: () => void = () => undefined;
	readAsDataURL(blob: Blob): void {
		void blob.arrayBuffer().then((bytes) => {
			this.result = `data:${blob.type};base64,${Buffer.from(bytes).toString('base64')}`;
			this.onload();
		});
	}
}

beforeEach(() => void vi.stubGlobal('FileReader', Reader));
afterEach(() => void vi.unstubAllGlobals());

const made = async () => {
	const parcel = await parcelOf(voice, () => Promise.resolve(mp3));
	if (!parcel) throw new Error('nothing was made');
	return parcel;
};

describe('one voice that leaves the tablet alone', () => {
	test('is a ZIP file that the project takes in like that of all, also as text', async () => {
		const { name, address } = await made();
		expect(name).toBe('farol-es-find-help.4.zip');
		const [head, body = ''] = address.split(',');
		expect(head).toBe('data:application/zip;base64');
		const files = unzipSync(Buffer.from(body, 'base64'));
		expect(files['es/find-help.4.mp3']).toEqual(mp3);
		const spoken: unknown = JSON.parse(strFromU8(files['es/spoken.json'] ?? new Uint8Array()));
		expect(spoken).toEqual({
			'find-help.4': { words: 'Es gratis.', date: '2026-11-20', speaker: 'Marie' }
		});
	});

	test('is a sound, and who said what, for apps that take no ZIP file', async () => {
		const { files } = await made();
		expect(files.map(({ name, type }) => [name, type])).toEqual([
			['find-help.4.mp3', 'audio/mpeg'],
			['find-help.4.es.txt', 'text/plain']
		]);
		expect(new Uint8Array((await files[0]?.arrayBuffer()) ?? [])).toEqual(mp3);
		expect((await files[1]?.text())?.split('\r\n')).toEqual([
			'es/find-help.4.mp3',
			'2026-11-20',
			'Marie',
			'Es gratis.',
			''
		]);
	});

	test('is nothing where its recording is gone', async () => {
		expect(await parcelOf(voice, () => Promise.resolve(null))).toBeNull();
	});
});
