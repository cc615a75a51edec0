import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureFilesOf, recordingFilesOf } from '$lib/packs/files';
import type { Manifest } from '$lib/packs/pack';
import type { Use } from './server';
import { Tablet, type Outcome } from './tablet';

const tablets = Number(process.env['TABLETS'] || 200);
const language = process.env['TABLET_LANGUAGE'] || 'es';

let server: ChildProcess;
let address = '';
const uses: Use[] = [];

beforeAll(async () => {
	server = fork('tests/load/server.ts', { execArgv: ['--import', 'tsx'] });
	address = await new Promise<string>((started) =>
		server.once('message', (text) => started(String(text)))
	);
	server.on('message', (use) => uses.push(use as Use));
});

afterAll(() => {
	server.kill();
});

const read = (url: string) => JSON.parse(readFileSync(`build${url}`, 'utf8'));

/** The hash of everything that a tablet needs for this language, by its path. */
function wanted(manifests: Manifest[]): Map<string, string> {
	const files = manifests.flatMap((manifest) => {
		const words = manifest.languages[language];
		return words ? [words, ...pictureFilesOf(manifest), ...recordingFilesOf(read(words.url))] : [];
	});
	return new Map(files.map(({ url, sha256 }) => [url, sha256]));
}

/** Tablets that are no use to anybody: they ask for something long, and never take it. */
function asleep(path: string, count: number) {
	const { hostname, port } = new URL(address);
	return Array.from({ length: count }, () => {
		const socket = connect(Number(port), hostname, () => {
			socket.write(`GET ${path} HTTP/1.1\r\nHost: kiosk\r\n\r\n`.repeat(50));
			socket.pause();
		});
		return socket.on('error', () => undefined);
	});
}

test(`${tablets} tablets fetch a whole language at once, and nothing is lost`, async () => {
	const { packs }: { packs: string[] } = read('/packs/index.json');
	const manifests = packs.map((pack) => read(`/packs/${pack}.json`) as Manifest);
	const files = wanted(manifests);
	const sleeping = asleep('/packs/asylum-us.json', 20);
	const before = uses.at(-1)?.seconds ?? 0;
	const began = performance.now();

	const outcomes = await Promise.all(
		Array.from({ length: tablets }, (_, number) =>
			new Tablet(address, number, 0.02).installAll(manifests, language)
		)
	);

	const seconds = (performance.now() - began) / 1000;
	for (const { stored } of outcomes) expect(stored).toEqual(files);
	for (const socket of sleeping) socket.destroy();
	await expect.poll(() => uses.at(-1)?.open ?? 0, { timeout: 40_000 }).toBeLessThan(60);
	tell(outcomes, files.size, seconds, before);
});

function tell(outcomes: Outcome[], files: number, seconds: number, before: number) {
	const sum = (of: (outcome: Outcome) => number) =>
		outcomes.reduce((total, one) => total + of(one), 0);
	const times = outcomes.map((one) => one.seconds).sort((a, b) => a - b);
	const most = (of: (use: Use) => number) => Math.max(...uses.map(of));
	const megabytes = sum(({ bytes }) => bytes) / 1e6;
	const busy = (uses.at(-1)?.seconds ?? 0) - before;
	console.log(`
tablets at once                 ${outcomes.length}
files for each                  ${files}, ${(megabytes / outcomes.length).toFixed(1)} MB
requests                        ${sum(({ requests }) => requests)}
cut off and gone on from there  ${sum(({ resumed }) => resumed)} times
lost                            0
the first is ready after        ${times[0]?.toFixed(0)} s
the last is ready after         ${times.at(-1)?.toFixed(0)} s (${(megabytes / seconds).toFixed(0)} MB/s)
processor time of the server    ${busy.toFixed(0)} s
memory of the server at most    ${(most(({ memory }) => memory) / 1e6).toFixed(0)} MB
open files and connections      ${most(({ open }) => open)} at most, ${uses.at(-1)?.open} afterwards`);
}
