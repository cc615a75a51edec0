import { expect, test, untilReady } from '../support/own-site';

/** With a whole answer to a range request sound plays all the same: only seeking tells the difference. */
test('a stored recording is heard from where it is asked', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await site.goAway();
	const [at, moved] = await page.evaluate(async (wave) => {
		const url = '/packs/tiny/en/thirty-seconds.wav';
		const headers = { 'content-type': 'audio/wav' };
		const cache = await caches.open('packs');
		await cache.put(url, new Response(new Uint8Array(wave), { headers }));
		const audio = new Audio(url);
		const next = (event: string) => new Promise((done) => audio.addEventListener(event, done));
		await next('loadedmetadata');
		audio.currentTime = 20;
		await next('seeked');
		const sought = audio.currentTime;
		void audio.play();
		await next('timeupdate');
		await next('timeupdate');
		audio.pause();
		return [sought, audio.currentTime];
	}, thirtySeconds());
	expect(at).toBe(20);
	expect(moved).toBeGreaterThan(20);
	expect(moved).toBeLessThan(25);
});

test('the worker cuts exactly what is asked', async ({ kiosk, page, site }) => {
	await kiosk.openAtRest();
	await untilReady(kiosk);
	await site.goAway();
	const answers = await page.evaluate(async () => {
		const cache = await caches.open('packs');
		const clip = (await cache.keys()).find(({ url }) => url.endsWith('.mp3'))?.url ?? '';
		const whole = new Uint8Array(await (await fetch(clip)).arrayBuffer());
		const ask = async (range: string) => {
			const response = await fetch(clip, { headers: { range } });
			const part = new Uint8Array(await response.arrayBuffer());
			return { status: response.status, range: response.headers.get('content-range'), part };
		};
		const first = await ask('bytes=0-1');
		const last = await ask('bytes=-3');
		const past = await ask(`bytes=${whole.length}-`);
		return {
			size: whole.length,
			first: { ...first, part: [...first.part], expected: [...whole.slice(0, 2)] },
			last: { ...last, part: [...last.part], expected: [...whole.slice(-3)] },
			past: past.status
		};
	});
	const { size, first, last, past } = answers;
	expect(first).toMatchObject({ status: 206, range: `bytes 0-1/${size}`, part: first.expected });
	expect(last).toMatchObject({ status: 206, part: last.expected });
	expect(past).toBe(416);
});

/** A quiet tone, 8000 bytes a second. */
function thirtySeconds(): number[] {
	const rate = 8000;
	const size = 30 * rate;
	const file = Buffer.alloc(44 + size);
	file.write('RIFF', 0);
	file.writeUInt32LE(36 + size, 4);
	file.write('WAVEfmt ', 8);
	file.writeUInt32LE(16, 16);
	file.writeUInt16LE(1, 20);
	file.writeUInt16LE(1, 22);
	file.writeUInt32LE(rate, 24);
	file.writeUInt32LE(rate, 28);
	file.writeUInt16LE(1, 32);
	file.writeUInt16LE(8, 34);
	file.write('data', 36);
	file.writeUInt32LE(size, 40);
	for (let at = 0; at < size; at++) file[44 + at] = 128 + Math.round(20 * Math.sin(at / 4));
	return [...file];
}
