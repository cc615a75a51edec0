import { spawn } from 'node:child_process';

export interface Outcome {
	stdout: Buffer;
	stderr: string;
}

/** Runs a program to its end, feeding it `input`; fails with the program's own words. */
export function run(program: string, options: string[], input: string | Buffer = '') {
	return new Promise<Outcome>((resolve, reject) => {
		const child = spawn(program, options);
		const stdout: Buffer[] = [];
		const stderr: Buffer[] = [];
		child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
		child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
		child.stdin.on('error', () => {
			// A program that ends before it has read everything; its exit code tells why.
		});
		child.on('error', (error) => reject(new Error(`${program}: ${error.message}`)));
		child.on('close', (code) => {
			const told = Buffer.concat(stderr).toString('utf8');
			if (code === 0) resolve({ stdout: Buffer.concat(stdout), stderr: told });
			else reject(new Error(`${program} ended with ${code}: ${told.trim().slice(-400)}`));
		});
		child.stdin.end(input);
	});
}
