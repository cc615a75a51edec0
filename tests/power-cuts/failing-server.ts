import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from './editions';

/** A server that tells of each answer, and can stop in the middle of one. */
export class DyingServer {
	files: Files;
	/** Called before each answer with its number since `count` was set to 0; true: stop in its middle. */
	stopsIn: (number: number, path: string) => boolean = () => false;
	/** Called when an answer has been given whole, or its first half. */
	answered: (number: number, path: string) => void = () => undefined;
	count = 0;
	#server: Server | null = null;
	#port = 0;

	constructor(files: Files) {
		this.files = files;
	}

	get address(): string {
		return `http://127.0.0.1:${this.#port}`;
	}

	async comeBack(): Promise<void> {
		if (this.#server) return;
		const server = createServer((request, response) => this.#answer(request, response));
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(this.#port, '127.0.0.1', resolve);
		});
		this.#port = (server.address() as AddressInfo).port;
		this.#server = server;
	}

	async goAway(): Promise<void> {
		const server = this.#server;
		this.#server = null;
		if (!server) return;
		await new Promise<void>((closed) => {
			server.close(() => closed());
			server.closeAllConnections();
		});
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const { pathname } = new URL(request.url ?? '/', this.address);
		const path =
			pathname === '/' ? '/index.html' : pathname === '/staff' ? '/staff.html' : pathname;
		const body = this.files.get(path);
		const number = (this.count += 1);
		const told = () => this.answered(number, path);
		if (!body) {
			response.writeHead(404).end('Not found', told);
			return;
		}
		response.writeHead(200, { 'content-type': typeOf(path), 'content-length': body.length });
		if (this.stopsIn(number, path)) response.write(body.subarray(0, body.length >> 1), told);
		else response.end(body, told);
	}
}

const types: Record<string, string> = {
	css: 'text/css',
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	json: 'application/json',
	mp3: 'audio/mpeg',
	png: 'image/png',
	svg: 'image/svg+xml',
	woff2: 'font/woff2'
};

function typeOf(path: string): string {
	return types[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
}
