import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Server } from '../../src/serve/serve';
import { expectations } from './expectations';
import { servers } from './servers';

/** Paths that lead out of the folder, as they stand. None may answer with a file. */
const waysOut = [
	'/../package.json',
	'/packs/../../package.json',
	'/%2e%2e/package.json',
	'/%2e%2e%2fpackage.json',
	'/..%5cpackage.json',
	'/packs/..%2f..%2fpackage.json',
	'//etc/passwd',
	'/%00',
	'/index.html%00.mp3',
	'/%'
];

interface Answer {
	status: number;
	headers: NodeJS.Dict<string | string[]>;
	body: Buffer;
}

/** As it stands: `fetch` would tidy the path, and unpack. */
function ask(address: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	const { hostname, port } = new URL(address);
	return new Promise((resolve, reject) => {
		const asked = request({ hostname, port, path, headers }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			answer.on('end', () =>
				resolve({
					status: answer.statusCode ?? 0,
					headers: answer.headers,
					body: Buffer.concat(parts)
				})
			);
		});
		asked.on('error', reject).end();
	});
}

describe.each(servers)('$name', ({ name, isInstalled, start }) => {
	if (!isInstalled) {
		test.skip(`${name} is not installed here: not run`, () => undefined);
		return;
	}

	let server: Server;
	beforeAll(async () => {
		server = await start();
	});
	afterAll(() => server?.close());

	test.each(expectations)(
		'$says',
		async ({ path, ask: headers, status, headers: expected, body }) => {
			const answer = await ask(server.address, path, headers);
			expect(answer.status).toBe(status);
			for (const [header, form] of Object.entries(expected ?? {})) {
				expect(String(answer.headers[header] ?? ''), header).toMatch(form);
			}
			const isSmall = answer.headers['content-encoding'] === 'gzip';
			const text = String(isSmall ? gunzipSync(answer.body) : answer.body);
			if (body) expect(text).toMatch(body);
		}
	);

	test.each(waysOut)('nothing of the machine is at %s', async (path) => {
		const answer = await ask(server.address, path);
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(String(answer.body)).not.toMatch(/"scripts"|root:/);
	});

	test('what a tablet has is not sent again', async () => {
		const [page] = expectations;
		const { headers } = await ask(server.address, page?.path ?? '/');
		const again = await ask(server.address, '/', { 'if-none-match': String(headers['etag']) });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test('an answer without its body is as long as with it', async () => {
		const { path = '/' } =
			expectations.find(({ says }) => says === 'a recording is kept for ever') ?? {};
		const whole = await ask(server.address, path);
		const head = await fetch(server.address + path, { method: 'HEAD' });
		expect(head.headers.get('content-length')).toBe(String(whole.body.length));
	});
});
