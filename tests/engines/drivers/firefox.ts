import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harmless, middleOf, type Browser } from '../browser';
import { keys, tap } from './actions';
import { Bidi } from './bidi';
import { start } from './program';

/**
 * A Firefox with an empty profile over WebDriver BiDi, which it speaks by itself. Six commands: puppeteer
 * knows them too, but weighs ten megabytes, and what of it still runs on Node 20 is a year old.
 *
 * Without a sound device it reports each recording as broken: PulseAudio gives it one that nobody hears.
 * @param programs their files: `sound` is PulseAudio's
 */
export async function startFirefox(
	programs: Record<'browser' | 'sound', string>
): Promise<Browser> {
	const device = start(programs.sound, (home) => [
		...['-n', '--daemonize=no', '--exit-idle-time=-1', '-v', '--load=module-null-sink'],
		`--load=module-native-protocol-unix socket=${join(home, 'socket')} auth-anonymous=1`
	]);
	await device.says(/(Daemon startup complete)/);
	const options = (home: string) => {
		writeFileSync(join(home, 'user.js'), preferences);
		const size = ['--width', '1024', '--height', '600'];
		const profile = ['--no-remote', '--profile', home];
		return ['--headless', ...size, ...profile, '--remote-debugging-port=0', 'about:blank'];
	};
	const program = start(programs.browser, options, {
		PULSE_SERVER: `unix:${join(device.home, 'socket')}`
	});
	const address = await program.says(/WebDriver BiDi listening on (ws:\S+)/);
	const bidi = await Bidi.connect(`${address}/session`);
	const { capabilities } = await bidi.send('session.new', { capabilities: {} });
	const { browserName, browserVersion } = capabilities as Record<string, string>;

	const troubles: string[] = [];
	bidi.on('log.entryAdded', ({ level, text }) => {
		if (level === 'error' && !harmless.test(String(text))) troubles.push(String(text));
	});
	await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
	const { contexts } = await bidi.send('browsingContext.getTree', {});
	const [{ context }] = contexts as [{ context: string }];
	await bidi.send('browsingContext.setViewport', {
		context,
		viewport: { width: 1024, height: 600 }
	});

	const read = async (expression: string): Promise<unknown> => {
		const { result, exceptionDetails } = await bidi.send('script.evaluate', {
			// As text: BiDi has a notation of its own for values.
			expression: `JSON.stringify(${expression})`,
			target: { context },
			awaitPromise: false
		});
		if (exceptionDetails) throw new Error((exceptionDetails as { text: string }).text);
		const { value } = result as { value?: string };
		return value === undefined ? undefined : JSON.parse(value);
	};

	return {
		version: `${browserName}/${browserVersion}`,
		troubles,
		read,
		async open(url) {
			await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
		},
		async touch(element) {
			const actions = tap(await middleOf(element, read), 'touch');
			await bidi.send('input.performActions', { context, actions });
		},
		async type(text) {
			await bidi.send('input.performActions', { context, actions: keys(text) });
		},
		async close() {
			bidi.close();
			await program.end();
			await device.end();
		}
	};
}

/** It asks nobody anything, and has a touch screen. Whether a page may speak before a touch stays as it is. */
const preferences = [
	'user_pref("dom.w3c_touch_events.enabled", 1);',
	'user_pref("app.update.enabled", false);',
	'user_pref("app.normandy.enabled", false);',
	'user_pref("browser.safebrowsing.downloads.remote.enabled", false);',
	'user_pref("browser.safebrowsing.malware.enabled", false);',
	'user_pref("browser.safebrowsing.phishing.enabled", false);',
	'user_pref("browser.region.network.url", "");',
	'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
	'user_pref("extensions.update.enabled", false);',
	'user_pref("media.gmp-manager.updateEnabled", false);',
	'user_pref("network.captive-portal-service.enabled", false);',
	'user_pref("network.connectivity-service.enabled", false);',
	'user_pref("services.settings.server", "data:,");',
	'user_pref("toolkit.telemetry.enabled", false);'
].join('\n');
