import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lowered } from '../../../src/old-engines/lower.js';
import { serve, type Server } from '../../../src/serve/serve';
import { listen } from '../../e2e/support/listen';
import { copyReduced } from './real-packs';

export interface Site extends Server {
	/** The paths that were asked for, by pages and by workers, in order. */
	asked: string[];
}

/**
 * The built site with fewer recordings, and with an ear. WebDriver cannot run anything before a page does,
 * so the ear stands in start.js, before its own first word: that is the first script of every page, our
 * policy allows it as it is, and the worker stores it with the ear, for later without a network. In all
 * engines alike; every other file is the one that was built.
 */
export async function serveSite(build = 'build'): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), 'farol-site-'));
	const dir = join(folder, 'site');
	const packs = join(folder, 'packs');
	copyReduced(join(build, 'packs'), packs);
	copyWithEar(build, dir);

	const asked: string[] = [];
	const server = await serve({ dir, packs });
	const port = Number(new URL(server.address).port);
	const note = (message: unknown) => {
		const { request } = message as { request: IncomingMessage };
		if (request.socket.localPort === port) asked.push(request.url ?? '');
	};
	subscribe('http.server.request.start', note);
	return {
		address: server.address,
		asked,
		async close() {
			await server.close();
			unsubscribe('http.server.request.start', note);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function copyWithEar(build: string, dir: string): void {
	mkdirSync(dir);
	for (const name of readdirSync(build)) {
		if (name !== 'packs' && name !== 'start.js') symlinkSync(resolve(build, name), join(dir, name));
	}
	const ear = lowered(`(${listen.toString()})()`);
	writeFileSync(join(dir, 'start.js'), ear + readFileSync(join(build, 'start.js'), 'utf8'));
}
