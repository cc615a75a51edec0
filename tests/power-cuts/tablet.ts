import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';

/** A browser with a profile of its own that is never closed, only killed. */
export class Tablet {
	readonly #program: string;
	readonly #profile: string;
	#process: ChildProcess | null = null;
	#browser: Browser | null = null;

	/** @param program the file of a Chromium  @param profile a folder that nobody else uses */
	constructor(program: string, profile: string) {
		this.#program = program;
		this.#profile = profile;
		// Also when the test is broken off, so that nothing runs on.
		process.once('exit', () => {
			this.#killGroup();
			rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
		});
	}

	/** Switches it on; the page is still empty. */
	async start(): Promise<Page> {
		const program = spawn(this.#program, flags(this.#profile), {
			// A group of its own: all its processes die in the same moment.
			detached: true,
			stdio: ['ignore', 'ignore', 'pipe']
		});
		this.#process = program;
		this.#browser = await chromium.connectOverCDP(await addressOf(program));
		const [context] = this.#browser.contexts();
		const page = context?.pages()[0] ?? (await context?.newPage());
		if (!page) throw new Error('the browser has no page');
		return page;
	}

	/** The power is cut: SIGKILL for every process of this browser, and for no other. */
	async kill(): Promise<void> {
		const program = this.#process;
		const ended =
			program?.exitCode === null && program.signalCode === null
				? new Promise((resolve) => program.once('exit', resolve))
				: null;
		this.#killGroup();
		await ended;
		this.#process = null;
		// What the killed browser had still promised to the test is not to be waited for.
		await this.#browser?.close().catch(() => undefined);
		this.#browser = null;
		while (this.survivors().length > 0) await wait(20);
	}

	/** A tablet fresh from the box. */
	async wipe(): Promise<void> {
		await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
	}

	/** The processes that still run on this profile; only Linux tells. */
	survivors(): number[] {
		if (!existsSync('/proc')) return [];
		return readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name) && commandOf(name).includes(this.#profile))
			.map(Number);
	}

	#killGroup(): void {
		const { pid } = this.#process ?? {};
		if (pid === undefined) return;
		try {
			process.kill(-pid, 'SIGKILL');
		} catch {
			// They have all gone.
		}
	}
}

function commandOf(pid: string): string {
	try {
		// A process that has died and was not yet taken note of has no command.
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		// It went while we looked.
		return '';
	}
}

function flags(profile: string): string[] {
	return [
		'--headless=new',
		'--no-sandbox',
		'--no-first-run',
		'--disable-gpu',
		'--disable-dev-shm-usage',
		'--disable-breakpad',
		'--disable-crash-reporter',
		'--disable-background-networking',
		'--disable-component-update',
		'--force-prefers-reduced-motion',
		// Nobody is here to touch: what is looked at is whether the recordings are there.
		'--autoplay-policy=no-user-gesture-required',
		'--window-size=1024,600',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`,
		'about:blank'
	];
}

async function addressOf(program: ChildProcess): Promise<string> {
	let said = '';
	program.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	for (let tries = 0; tries < 600 && program.exitCode === null; tries++) {
		const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
		if (address) return address;
		await wait(50);
	}
	throw new Error(`Chromium did not start: ${said.slice(-500)}`);
}
