import { networkInterfaces } from 'node:os';
import { buildIfStale } from './build-if-stale';
import { serve, type Server } from './serve';

/* `npm start`: builds what is missing or stale, then serves it. HOST and PORT say where. */
const host = process.env['HOST'] || '127.0.0.1';
const port = Number(process.env['PORT'] || 4173);

if (buildIfStale()) {
	try {
		const server = await serve({ dir: 'build', host, port });
		stopOnSignal(server);
		tell(new URL(server.address).port);
	} catch (error) {
		console.error(whyNot(error));
		process.exitCode = 1;
	}
} else {
	console.error('Nothing is served, because the build failed: the reason is above.');
	process.exitCode = 1;
}

function stopOnSignal(server: Server): void {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void server.close().then(() => console.log('\nFarol has stopped.'));
		});
	}
}

function tell(port: string): void {
	const addresses = host === '0.0.0.0' || host === '::' ? ['localhost', ...ownAddresses()] : [host];
	for (const address of addresses) console.log(`Farol is at http://${address}:${port}`);
	console.log(`
To put it on a tablet (README.md has the rest):
  By cable, with USB debugging on:  adb reverse tcp:${port} tcp:${port}, then open http://localhost:${port} there.
  By the shelter's own address:     put the folder build/ on any web server that has https.
  Over Wi-Fi, to try it only:       HOST=0.0.0.0 npm start; without https a tablet keeps nothing for offline.
  Then touch the screen once, wait until the staff page says ready for offline, and lock the tablet to it.
Ctrl+C stops it.`);
}

function ownAddresses(): string[] {
	return Object.values(networkInterfaces())
		.flatMap((found) => found ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}

function whyNot(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
		case 'EACCES':
			return `This user may not use port ${port}. Choose one above 1024: PORT=4173 npm start`;
		case 'ERR_SOCKET_BAD_PORT':
			return `PORT=${process.env['PORT']} is not a port. Use a number from 1024 to 65535.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `${host} is not an address of this machine. Leave HOST out, or use HOST=0.0.0.0.`;
		default:
			throw error;
	}
}
