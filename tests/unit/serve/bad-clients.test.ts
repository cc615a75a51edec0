import { readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Server } from '../../../src/serve/serve';
import { makeSite } from './make-site';

let server: Server;
let folder: string;

beforeAll(async () => {
	folder = makeSite({
		'index.html': '<p>a visit</p>'.repeat(100),
		'packs/tiny/en/long.abc.mp3': new Uint8Array(20_000_000),
		'packs/tiny/en.abc.json': JSON.stringify({ clips: 'x'.repeat(5000) })
	});
	symlinkSync('circle.mp3', join(folder, 'circle.mp3'));
	server = await serve({ dir: folder });
});

afterAll(() => server.close());

const long = '/packs/tiny/en/long.abc.mp3';
const words = '/packs/tiny/en.abc.json';

/** A client that says one thing, and then does as it likes. */
async function say(text: string, to = server): Promise<Socket> {
	const { hostname, port } = new URL(to.address);
	const socket = connect(Number(port), hostname);
	socket.on('error', () => undefined);
	await once(socket, 'connect');
	socket.write(text);
	return socket;
}

/** `fetch` unpacks, and adds headers of its own. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
	return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: number }>(
		(resolve, reject) => {
			const asked = request(server.address + path, { method, headers }, (answer) => {
				let bytes = 0;
				answer.on('data', (part: Buffer) => (bytes += part.length));
				answer.on('end', () =>
					resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes })
				);
			});
			asked.on('error', reject).end();
		}
	);
}

/** How often this process holds the long recording open. */
function openFiles(): number {
	const links = readdirSync('/proc/self/fd').map((fd) => {
		try {
			return readlinkSync(`/proc/self/fd/${fd}`);
		} catch {
			// Closed meanwhile.
			return '';
		}
	});
	return links.filter((link) => link.endsWith('long.abc.mp3')).length;
}

describe('the server in rough weather', () => {
	test.skipIf(process.platform !== 'linux')(
		'closes the files of tablets that went away in the middle',
		async () => {
			const tablets = await Promise.all(
				Array.from({ length: 30 }, () => say(`GET ${long} HTTP/1.1\r\nHost: kiosk\r\n\r\n`))
			);
			await Promise.all(tablets.map((tablet) => once(tablet, 'data')));
			expect(openFiles()).toBe(30);
			for (const tablet of tablets) tablet.destroy();
			await vi.waitFor(() => expect(openFiles()).toBe(0), 5000);
		}
	);

	test.skipIf(process.platform !== 'linux')(
		'closes the files of tablets that asked for many at once and went away',
		async () => {
			const get = `GET ${long} HTTP/1.1\r\nHost: kiosk\r\n\r\n`;
			const tablet = await say(get.repeat(20));
			tablet.pause();
			await vi.waitFor(() => expect(openFiles()).toBeGreaterThan(1), 5000);
			tablet.destroy();
			await vi.waitFor(() => expect(openFiles()).toBe(0), 5000);
		}
	);

	test.skipIf(process.platform !== 'linux')(
		'gives up on a tablet that takes nothing any more',
		async () => {
			const impatient = await serve({ dir: folder, patience: 1500 });
			const tablet = await say(`GET ${long} HTTP/1.1\r\nHost: kiosk\r\n\r\n`, impatient);
			tablet.pause();
			await vi.waitFor(() => expect(openFiles()).toBe(1), 10_000);
			await vi.waitFor(() => expect(openFiles()).toBe(0), 10_000);
			await impatient.close();
			tablet.destroy();
		}
	);

	test('waits for a tablet that is slow, and serves others meanwhile', async () => {
		const tablet = await say(`GET ${words} HTTP/1.1\r\n`);
		for (const letter of 'Host: kiosk\r\n\r\n') {
			tablet.write(letter);
			expect((await ask('/')).status).toBe(200);
		}
		const [answer] = (await once(tablet, 'data')) as [Buffer];
		expect(String(answer)).toMatch(/^HTTP\/1\.1 200/);
		tablet.destroy();
	});

	test('goes on after a file that cannot be opened, and says to try again', async () => {
		expect((await ask('/circle.mp3')).status).toBe(503);
		expect((await ask('/')).status).toBe(200);
	});

	test('refuses endless headers, and goes on', async () => {
		expect((await ask('/', { cookie: 'x'.repeat(100_000) })).status).toBe(431);
		const tablet = await say('\0\0\0 what is this\r\n\r\n');
		const [answer] = (await once(tablet, 'data')) as [Buffer];
		expect(String(answer)).toMatch(/^HTTP\/1\.1 400/);
		expect((await ask('/')).status).toBe(200);
	});

	test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
		const { status, headers } = await ask('/', {}, method);
		expect(status).toBe(405);
		expect(headers.allow).toBe('GET, HEAD');
	});

	test.each([long, words, '/'])('tells of %s without sending it', async (path) => {
		const { headers } = await ask(path);
		const head = await ask(path, {}, 'HEAD');
		expect(head.bytes).toBe(0);
		expect(head.headers['content-length']).toBe(headers['content-length']);
		expect(head.headers['cache-control']).toBe(headers['cache-control']);
	});

	test.each([
		[long, 'identity'],
		[words, 'identity'],
		[words, 'gzip']
	])('does not send %s (%s) again to who has it', async (path, encoding) => {
		const plain = { 'accept-encoding': encoding };
		const { headers } = await ask(path, plain);
		const again = await ask(path, { ...plain, 'if-none-match': String(headers.etag) });
		expect([again.status, again.bytes]).toEqual([304, 0]);
		expect(again.headers['cache-control']).toBe(headers['cache-control']);
	});

	test('sends words small, and recordings as they are', async () => {
		const gzip = { 'accept-encoding': 'gzip, deflate' };
		const small = await ask(words, gzip);
		expect(small.headers['content-encoding']).toBe('gzip');
		expect(small.headers['vary']).toBe('Accept-Encoding');
		expect(small.bytes).toBeLessThan(500);
		const plain = await ask(words);
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.headers['vary']).toBe('Accept-Encoding');
		expect(plain.headers['etag']).not.toBe(small.headers['etag']);
		expect((await ask(long, gzip)).headers['content-encoding']).toBeUndefined();
	});

	test('slices words as they are, whoever could unpack them', async () => {
		const { status, headers, bytes } = await ask(words, {
			'accept-encoding': 'gzip',
			range: 'bytes=0-9'
		});
		expect([status, bytes]).toEqual([206, 10]);
		expect(headers['content-encoding']).toBeUndefined();
	});
});
