import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Place {
	/** The built site. */
	dir: string;
	/** Another folder to answer `/packs/` from: tests serve one build with other content. */
	packs?: string;
	host?: string;
	/** 0 takes any port that is free. */
	port?: number;
}

export interface Server {
	/** `http://127.0.0.1:4173` */
	address: string;
	close(): Promise<void>;
}

/** Serves the built site until it is closed. Rejects when the port is taken. */
export function serve({ dir, packs, host = '127.0.0.1', port = 0 }: Place): Promise<Server> {
	// `dev` reads the folder at each request instead of once: a rebuild needs no restart.
	const options = { dev: true, etag: true, setHeaders };
	const site = sirv(dir, options);
	const content = packs === undefined ? undefined : sirv(packs, options);

	const server = createServer((request, response) => {
		request.url = request.url ?? '/';
		if (!canSlice(request)) delete request.headers.range;
		if (content && request.url.startsWith('/packs/')) {
			request.url = request.url.slice('/packs'.length);
			response.setHeader('Cache-Control', lifetime(`/packs${request.url}`));
			return content(request, response);
		}
		return site(request, response);
	});

	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const { port: taken } = server.address() as AddressInfo;
			resolve({
				address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			});
		});
	});
}

/**
 * sirv slices `bytes=2-` and `bytes=2-5`. What it would get wrong (a suffix, one first byte, several
 * ranges) is answered whole, as every server may.
 */
function canSlice({ headers: { range } }: IncomingMessage): boolean {
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
	return (
		first !== undefined && (last === '' || (Number(last) > 0 && Number(last) >= Number(first)))
	);
}

function setHeaders(response: ServerResponse, path: string): void {
	if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', lifetime(path));
	response.setHeader('X-Content-Type-Options', 'nosniff');
	// The pages carry their policy in themselves; only this part has to come from the server.
	response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
}

/** What is named by its hash never changes; everything else is asked for again each time. */
function lifetime(path: string): string {
	const hashed = /^\/(_app\/immutable|packs\/[^/]+)\//.test(path);
	return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
