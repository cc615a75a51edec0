import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuse, siteIn } from './site';

export interface ServeOptions {
	/** The built site. */
	dir: string;
	/** Another folder to answer `/packs/` from: tests serve one build with other content. */
	packs?: string;
	host?: string;
	/** 0 takes any port that is free. */
	port?: number;
	/** A connection on which nothing moves for so long is given up, in milliseconds. */
	patience?: number;
}

export interface Server {
	/** `http://127.0.0.1:4173` */
	address: string;
	close(): Promise<void>;
}

/** Twice as long as a tablet waits for a file. */
const patience = 120_000;
/** A tablet asks for its next recording within this, in milliseconds, however slowly it stores one. */
const keptOpen = 30_000;
/** All tablets of a shelter may be switched on at once, each with six connections. */
const backlog = 2048;

/** Serves the built site until it is closed. Rejects when the port is taken. */
export function serve(place: ServeOptions): Promise<Server> {
	const { host = '127.0.0.1', port = 0 } = place;
	const server = createServer({ keepAliveTimeout: keptOpen }, listenerFor(place));
	// A tablet that was carried out of reach says nothing any more, and would be waited for for ever.
	server.setTimeout(place.patience ?? patience);
	// Each file that is being sent waits for its connection to close.
	server.on('connection', (socket) => socket.setMaxListeners(0));

	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ port, host, backlog }, () => {
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

function listenerFor({ dir, packs }: ServeOptions): RequestListener {
	const site = siteIn(dir);
	const content = packs === undefined ? undefined : siteIn(packs, '/packs');
	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
		// Of a request as proxies write it, `http://kiosk/staff`, only the path counts.
		const path = (request.url ?? '/').replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
		if (!path.startsWith('/')) return refuse(response, 400);
		const answer = content && path.startsWith('/packs/') ? content : site;
		void answer(request, response, path);
	};
}
