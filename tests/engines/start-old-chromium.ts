import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import connect from 'chrome-remote-interface';
import { lowered } from '../../src/packer/lower.js';
import type { Browser } from './browser';
import { fetchOldChromium, type OldChromium } from './old-chromium';

/**
 * An old Chromium with an empty profile, driven over the DevTools protocol: Playwright is too new for it.
 * @param first a function without surroundings that runs in every page before anything else
 */
export async function startOldChromium(
	milestone: OldChromium,
	first: () => void
): Promise<Browser> {
	const folder = resolve(await fetchOldChromium(milestone));
	const profile = mkdtempSync(join(tmpdir(), 'farol-engine-'));
	const program = spawn(join(folder, 'chromium'), flags(profile), {
		// A group of its own, so that its renderers end with it.
		detached: true,
		env: { ...process.env, HOME: profile, LD_LIBRARY_PATH: `${folder}:${join(folder, 'lib')}` },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const ended = new Promise((resolve) => program.once('exit', resolve));
	const end = () => {
		const runs = program.exitCode === null && program.signalCode === null;
		if (runs && program.pid) process.kill(-program.pid, 'SIGKILL');
	};
	// Also when a test is broken off, so that nothing runs on.
	process.once('exit', end);
	const port = await portOf(program);
	while ((await connect.List({ port })).every(({ type }) => type !== 'page')) await wait(50);
	const client = await connect({ port, local: true });
	const { Emulation, Input, Log, Page, Runtime } = client;

	const troubles: string[] = [];
	Log.entryAdded(({ entry: { level, text, url } }) => {
		if (level === 'error' && !harmless.test(text)) troubles.push(`${text} ${url ?? ''}`);
	});
	Runtime.exceptionThrown(({ exceptionDetails: { exception, text } }) => {
		troubles.push(exception?.description ?? text);
	});
	Runtime.consoleAPICalled(({ type, args }) => {
		if (type === 'error') troubles.push(args.map((arg) => arg.description ?? arg.value).join(' '));
	});
	await Promise.all([Log.enable(), Page.enable(), Runtime.enable()]);
	await Page.addScriptToEvaluateOnNewDocument({ source: lowered(`(${first.toString()})()`) });
	await Emulation.setDeviceMetricsOverride({
		width: 1024,
		height: 600,
		deviceScaleFactor: 1,
		mobile: false
	});
	await Emulation.setTouchEmulationEnabled({ enabled: true });

	const read = async (expression: string): Promise<unknown> => {
		const { result, exceptionDetails } = await Runtime.evaluate({
			expression,
			returnByValue: true,
			awaitPromise: true
		});
		if (exceptionDetails) throw new Error(result.description ?? exceptionDetails.text);
		return result.value;
	};

	return {
		name: `Chromium ${milestone}`,
		troubles,
		read,
		async open(url) {
			const loaded = Page.loadEventFired();
			await Page.navigate({ url });
			await loaded;
		},
		async touch(selector) {
			const { x, y } = (await read(`(() => {
				const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
				return { x: left + width / 2, y: top + height / 2 };
			})()`)) as { x: number; y: number };
			await Input.dispatchTouchEvent({ type: 'touchStart', touchPoints: [{ x, y }] });
			await Input.dispatchTouchEvent({ type: 'touchEnd', touchPoints: [] });
		},
		async close() {
			await client.close();
			process.off('exit', end);
			end();
			await ended;
			rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
		}
	};
}

/** A word of our policy that it does not know yet, and a server that a test has stopped. */
const harmless = /unsafe-hashes|ERR_CONNECTION_REFUSED/;

/** Not `--single-process`, for which these binaries were made: 72 and 75 crash at their first sound in it. */
function flags(profile: string): string[] {
	return [
		'--headless',
		'--no-sandbox',
		'--disable-gpu',
		'--no-zygote',
		'--disable-dev-shm-usage',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`,
		'about:blank'
	];
}

async function portOf({ stderr, exitCode }: ChildProcess): Promise<number> {
	let said = '';
	stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	for (let tries = 0; tries < 200 && exitCode === null; tries++) {
		const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said) ?? [];
		if (port) return Number(port);
		await wait(50);
	}
	throw new Error(`The engine did not start: ${said.slice(-500)}`);
}
