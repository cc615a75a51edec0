import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a part tells what it does: line by line, so that parts that run beside each other can be told apart. */
export type Tell = (line: string) => void;

/** Runs a program to its end and tells each line that it prints. Resolves with whether all went well. */
export function runs(
	tell: Tell,
	program: string,
	options: string[],
	env: Record<string, string> = {}
): Promise<boolean> {
	const child = spawn(program, options, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env }
	});
	for (const output of [child.stdout, child.stderr]) {
		createInterface({ input: output }).on('line', tell);
	}
	return new Promise((resolve) => {
		child.once('error', (error) => {
			tell(error.message);
			resolve(false);
		});
		child.once('close', (status) => resolve(status === 0));
	});
}
