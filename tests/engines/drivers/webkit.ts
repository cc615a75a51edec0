import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { harmless, middleOf, type Browser } from '../browser';
import { keys, tap } from './actions';
import { start } from './program';

type Fields = Record<string, unknown>;

/**
 * WebKitGTK's MiniBrowser through its own WebKitWebDriver, on a screen that exists only in memory. Seven
 * commands of WebDriver, so no library: the smallest that speaks it brings a program that reports its use.
 * GStreamer plays in real time to nobody where there is no sound device.
 * @param programs their files: `screen` is Xvfb's
 */
export async function startWebKit({
	driver,
	browser,
	screen
}: Record<'driver' | 'browser' | 'screen', string>): Promise<Browser> {
	const display = start(screen, () => [
		'-displayfd',
		'1',
		'-screen',
		'0',
		'1100x800x24',
		'-nolisten',
		'tcp'
	]);
	const number = await display.says(/^(\d+)\n/m);
	const port = await freePort();
	const program = start(driver, () => [`--port=${port}`], {
		DISPLAY: `:${number}`,
		NO_AT_BRIDGE: '1'
	});
	const address = `http://127.0.0.1:${port}/session`;
	await until(`http://127.0.0.1:${port}/status`);
	const created = await send('POST', address, {
		capabilities: {
			alwaysMatch: {
				'webkitgtk:browserOptions': {
					binary: browser,
					args: [
						'--automation',
						'--geometry=1024x700',
						'--enable-write-console-messages-to-stdout=true'
					]
				}
			}
		}
	});
	const { sessionId, capabilities } = created as {
		sessionId: string;
		capabilities: Record<string, string>;
	};
	const session = `${address}/${sessionId}`;

	const read = (expression: string) =>
		send('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] });

	return {
		version: `${capabilities['browserName']}/${capabilities['browserVersion']}`,
		get troubles() {
			return program
				.said()
				.split('\n')
				.filter((line) => /^CONSOLE .*ERROR/.test(line) && !harmless.test(line));
		},
		read,
		async open(url) {
			await send('POST', `${session}/url`, { url });
		},
		async touch(element) {
			const actions = tap(await middleOf(element, read), 'mouse');
			await send('POST', `${session}/actions`, { actions });
		},
		async type(text) {
			await send('POST', `${session}/actions`, { actions: keys(text) });
		},
		async close() {
			await send('DELETE', session);
			await program.end();
			await display.end();
		}
	};
}

async function send(method: string, url: string, body?: Fields): Promise<unknown> {
	const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
	const { value } = (await response.json()) as { value: Fields | null };
	if (!response.ok) throw new Error(`${String(value?.['error'])}: ${String(value?.['message'])}`);
	return value;
}

async function until(url: string): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		try {
			await fetch(url);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
	throw new Error(`Nobody answers at ${url}`);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
