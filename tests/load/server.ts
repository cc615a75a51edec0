import { readdirSync } from 'node:fs';
import { serve } from '../../src/serve/serve';

/** What the server's process needs, told several times a second. */
export interface Use {
	/** Bytes of memory. */
	memory: number;
	/** Seconds of processor time so far. */
	seconds: number;
	/** Open files and connections; 0 where the system does not tell. */
	open: number;
}

const server = await serve({ dir: 'build' });
process.send?.(server.address);
setInterval(() => process.send?.(use()), 250);

function use(): Use {
	const { user, system } = process.cpuUsage();
	return { memory: process.memoryUsage.rss(), seconds: (user + system) / 1e6, open: openFiles() };
}

function openFiles(): number {
	try {
		return readdirSync('/proc/self/fd').length;
	} catch {
		// Only Linux has it.
		return 0;
	}
}
