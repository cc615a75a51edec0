import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.mp3': 'audio/mpeg'
};

/** Serves files by their names alone, as the simplest file servers do: no `/staff` for `staff.html`. */
export function servePlainly(
	build: string,
	packs: string,
	port: number
): Promise<{ close(): Promise<void> }> {
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')));
		const inPacks = path.startsWith('/packs/');
		const name = path === '/' ? '/index.html' : path;
		const file = inPacks ? join(packs, path.slice('/packs'.length)) : join(build, name);
		if (!isFile(file)) {
			response.writeHead(404).end();
			return;
		}
		const type = types[extname(file)] ?? 'application/octet-stream';
		response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
		createReadStream(file).pipe(response);
	});
	return new Promise((resolve) => {
		server.listen(port, '127.0.0.1', () => {
			const close = () =>
				new Promise<void>((closed) => {
					server.close(() => closed());
					server.closeAllConnections();
				});
			resolve({ close });
		});
	});
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
