import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import connect from 'chrome-remote-interface';
import { harmless, middleOf, type Browser } from '../browser';
import { fetchOldChromium, type OldChromium } from './old-chromium';
import { start, type Program } from './program';

/** An old Chromium with an empty profile. */
export async function startOldChromium(milestone: OldChromium): Promise<Browser> {
	const folder = resolve(await fetchOldChromium(milestone));
	const libraries = { LD_LIBRARY_PATH: `${folder}:${join(folder, 'lib')}` };
	// Not `--single-process`, for which these binaries were made: 72 and 75 crash at their first sound in it.
	return drive(
		start(join(folder, 'chromium'), (home) => [...flags(home), '--no-zygote'], libraries)
	);
}

/** An installed Chromium with an empty profile. */
export function startChromium(file: string): Promise<Browser> {
	return drive(start(file, (home) => [...flags(home), '--disable-background-networking']));
}

function flags(home: string): string[] {
	return [
		'--headless',
		'--no-sandbox',
		'--disable-gpu',
		'--disable-dev-shm-usage',
		'--remote-debugging-port=0',
		`--user-data-dir=${join(home, 'profile')}`,
		'about:blank'
	];
}

/** Over the DevTools protocol, of which we use what has stayed the same for ten years: Playwright is too new. */
async function drive(program: Program): Promise<Browser> {
	const port = Number(await program.says(/DevTools listening on ws:\/\/[^:]+:(\d+)/));
	while ((await connect.List({ port })).every(({ type }) => type !== 'page')) await wait(50);
	const { Browser: version } = await connect.Version({ port });
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
			returnByValue: true
		});
		if (exceptionDetails) throw new Error(result.description ?? exceptionDetails.text);
		return result.value;
	};

	return {
		version,
		troubles,
		read,
		async open(url) {
			const loaded = Page.loadEventFired();
			await Page.navigate({ url });
			await loaded;
		},
		async touch(element) {
			const touchPoints = [await middleOf(element, read)];
			await Input.dispatchTouchEvent({ type: 'touchStart', touchPoints });
			await Input.dispatchTouchEvent({ type: 'touchEnd', touchPoints: [] });
		},
		async type(text) {
			for (const key of text) await Input.dispatchKeyEvent({ type: 'char', text: key });
		},
		async close() {
			await client.close();
			await program.end();
		}
	};
}
