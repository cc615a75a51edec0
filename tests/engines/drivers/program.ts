import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface Program {
	/** An empty folder of its own, gone with it. */
	home: string;
	/** Everything it has written so far. */
	said: () => string;
	/** The first group of a pattern in what it writes, as soon as it is there. */
	says(pattern: RegExp): Promise<string>;
	input: Writable;
	output: Readable;
	/** Settles when it has ended by itself. */
	ended: Promise<void>;
	/** Ends it and everything it has started. */
	end(): Promise<void>;
}

/**
 * Starts a program with an empty home.
 * @param options what stands behind its name, given its home
 */
export function start(
	file: string,
	options: (home: string) => string[],
	env: Record<string, string> = {}
): Program {
	const home = mkdtempSync(join(tmpdir(), 'farol-engine-'));
	const program = spawn(file, options(home), {
		// A group of its own, so that what it starts ends with it.
		detached: true,
		env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, ...env },
		stdio: 'pipe'
	});
	let said = '';
	const ended = new Promise<void>((resolve) => {
		program.once('exit', () => resolve());
		program.once('error', (error) => {
			said += error.message;
			resolve();
		});
	});
	const heard = (chunk: Buffer) => (said += chunk.toString());
	program.stdout.on('data', heard);
	program.stderr.on('data', heard);
	const runs = () => program.exitCode === null && program.signalCode === null;
	const kill = () => {
		if (runs() && program.pid) process.kill(-program.pid, 'SIGKILL');
	};
	// Also when a test is broken off, so that nothing runs on.
	process.once('exit', kill);

	return {
		home,
		input: program.stdin,
		output: program.stdout,
		ended,
		said: () => said,
		says(pattern) {
			return new Promise((resolve, reject) => {
				const fail = () =>
					reject(new Error(`${file} did not start as it should: ${said.slice(-500)}`));
				const tooLate = setTimeout(fail, 30_000);
				const look = () => {
					const [, found] = pattern.exec(said) ?? [];
					if (found === undefined) return;
					clearTimeout(tooLate);
					resolve(found);
				};
				program.stdout.on('data', look);
				program.stderr.on('data', look);
				void ended.then(fail);
				look();
			});
		},
		async end() {
			process.off('exit', kill);
			kill();
			await ended;
			rmSync(home, { recursive: true, force: true, maxRetries: 10 });
		}
	};
}
