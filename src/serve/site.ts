import type { ReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import send from 'send';
import { headersOf } from './headers';
import { Squeezer } from './squeeze';

/**
 * Answers with the files of a folder, as they are at that moment: a rebuild needs no restart. Never throws.
 * @param prefix what stands before the folder's own paths: `/packs`, or nothing
 */
export function siteIn(folder: string, prefix = '') {
	const squeezer = new Squeezer(folder);

	return async (request: IncomingMessage, response: ServerResponse, path: string) => {
		const file = fileOf(path).slice(prefix.length);
		const headers = headersOf(path);
		const tell = () => {
			for (const name of Object.keys(headers)) response.setHeader(name, headers[name] ?? '');
		};
		const squeezed = takesSqueezed(request) ? await squeezer.get(file) : null;
		if (squeezed) {
			tell();
			response.setHeader('Vary', 'Accept-Encoding');
			if (request.headers['if-none-match'] === squeezed.etag) {
				return void response.writeHead(304, { ETag: squeezed.etag }).end();
			}
			return void response.writeHead(200, squeezed.headers).end(squeezed.body);
		}
		send(request, file, { root: folder, index: false, cacheControl: false })
			.on('headers', () => {
				tell();
				response.setHeader('Vary', 'Accept-Encoding');
			})
			.on('stream', (opened: ReadStream) => closeWith(request.socket, opened))
			.on('directory', () => refuse(response, 404))
			.on('error', (error: { status?: number }) => refuse(response, error.status ?? 500))
			.pipe(response);
	};
}

/** Ends an answer that cannot be given. A tablet tries again after 5xx, and knows a gap by 404. */
export function refuse(response: ServerResponse, status: number): void {
	if (response.headersSent) return void response.destroy();
	// What was said for a good answer, such as how long to keep it, is wrong now.
	for (const name of response.getHeaderNames()) {
		if (status !== 416 || name !== 'content-range') response.removeHeader(name);
	}
	const [code, words] = status >= 500 ? [503, 'Try again.'] : [status, 'There is nothing here.'];
	response.writeHead(code, {
		'Content-Type': 'text/plain; charset=utf-8',
		'Content-Length': words.length,
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		// Whatever somebody still sends is not listened to.
		...(code === 405 && { Allow: 'GET, HEAD', Connection: 'close' })
	});
	response.end(words);
}

/** Who asks for many files before taking the first and then goes away has left answers that never begin. */
function closeWith(socket: Socket, opened: ReadStream): void {
	const close = () => opened.destroy();
	if (socket.destroyed) return void close();
	socket.once('close', close);
	opened.once('close', () => socket.off('close', close));
}

/** `/` and `/staff`, with a slash or without, are pages. */
function fileOf(path: string): string {
	if (path === '/') return '/index.html';
	return /\.\w+$/.test(path) ? path : `${path.replace(/\/$/, '')}.html`;
}

/** Not a part of a file: its bytes would be counted in the file before it was made smaller. */
function takesSqueezed({ headers }: IncomingMessage): boolean {
	return headers.range === undefined && /\bgzip\b/.test(String(headers['accept-encoding']));
}
