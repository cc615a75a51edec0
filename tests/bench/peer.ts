import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import type { LanguageFile, Manifest } from '../../src/lib/packs/pack';
import { serve } from '../../src/serve/serve';
import { swipeAndHear, touchAndHear, wait } from './finger';
import type { Pair } from './measure';
import { makeContext, openSlow, throttle, type SlowPage, type Stage } from './stage';
import { rowsOf, tableOf } from './table';

/*
 * The nearest open player of pictures with recorded sentences is bloom-player. It is given a book of the
 * same recordings and pictures, served by the same server from the same machine, and touched by the same
 * finger in the same browser. On touch screens it has no arrows: its pages are swiped, and the clock runs
 * from the finger lifted, for both.
 *
 * It is no dependency of the project: only the bench fetches it, into a folder of its own with a lock of
 * its own, so that nobody who builds or tests a kiosk installs a player that they do not use.
 */

const player = join('tests', 'bench', 'peer');
const language = 'es';
const topic = 1;
const explainer = 1;
/** A person listens for a moment before the next touch. */
const listening = 1000;
/** Scripts are counted until so many milliseconds after a page was asked for. */
const counted = 4000;

/** How the kiosk stands beside the peer, in Markdown. Without a registry to fetch it from it says so. */
export async function measurePeer(browser: Browser, stage: Stage, times: number): Promise<string> {
	if (!isInstalled())
		return 'The peer could not be fetched here: there is nothing to compare with.';
	const dir = mkdtempSync(join(tmpdir(), 'farol-peer-'));
	const pages = makeBook(dir);
	const server = await serve({ dir });
	const kiosk = await serve({ dir: 'build' });
	try {
		const context = await makeContext(browser);
		const address = `${server.address}/bloomplayer.htm?url=/book/index.htm&independent=false`;
		const pairs: Pair[] = [];
		for (const rate of [throttle, 1]) {
			const speed = rate === 1 ? 'not throttled' : `throttled ${rate} times`;
			const what = `to the next card or page, ${speed}`;
			// In turns, so that a noisy minute hits both alike; the first one warms both.
			for (let turn = 0; turn * (pages - 1) < times + pages - 1; turn++) {
				const ours = await turnCards(await stage.open('/', rate), pages - 1);
				const theirs = await turnPages(await openSlow(context, address, rate), pages - 1);
				if (turn === 0) continue;
				pairs.push(...ours.map((ms, index) => ({ what, kiosk: ms, bare: theirs[index] ?? NaN })));
				console.log(`beside the peer, ${speed}: ${turn * (pages - 1)} of ${times}`);
			}
		}
		await context.close();
		const scripts = await countScripts(browser, kiosk.address, address);
		return `${tableOf(rowsOf(pairs), 'peer')}\n\n${scripts}`;
	} finally {
		await Promise.all([server.close(), kiosk.close()]);
		rmSync(dir, { recursive: true, force: true });
	}
}

/** Which one it is, as its lock says. */
export function peerName(): string {
	const { dependencies } = JSON.parse(readFileSync(join(player, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	return Object.entries(dependencies).flat().join(' ');
}

function isInstalled(): boolean {
	if (existsSync(join(player, 'node_modules'))) return true;
	const options = ['ci', '--prefix', player, '--ignore-scripts', '--no-audit', '--no-fund'];
	return spawnSync('npm', options, { stdio: 'inherit' }).status === 0;
}

/**
 * Writes the player and a book of one explainer: its question, and a page for each card.
 * @returns how many pages
 */
function makeBook(dir: string): number {
	cpSync(join(player, 'node_modules', 'bloom-player', 'dist'), dir, { recursive: true });
	const book = join(dir, 'book');
	mkdirSync(join(book, 'audio'), { recursive: true });
	const manifest = readPacked('/packs/asylum-us.json') as Manifest;
	const { clips } = readPacked(manifest.languages[language]?.url ?? '') as LanguageFile;
	const told = manifest.topics[topic]?.explainers[explainer];
	if (!told) throw new Error('the pack has no such explainer');
	const ids = [`${told.id}.question`];
	for (let card = 1; card <= told.cards; card++) ids.push(`${told.id}.${card}`);

	const pages = ids.map((id, index) => {
		const clip = clips[id];
		const picture = manifest.pictures[id] ?? manifest.pictures[told.id];
		if (!clip || !picture) throw new Error(`the pack has no recording or picture of ${id}`);
		cpSync(join('build', clip.url), join(book, 'audio', `s${index}.mp3`));
		cpSync(join('build', picture.url), join(book, `p${index}.svg`));
		return page(index, clip.text, clip.seconds);
	});
	writeFileSync(join(book, 'index.htm'), bookOf(pages.join('\n')));
	writeFileSync(join(book, 'meta.json'), '{}');
	writeFileSync(join(book, 'book.css'), styles);
	return pages.length;
}

function readPacked(path: string): unknown {
	return JSON.parse(readFileSync(join('build', path), 'utf8'));
}

/** What the player's own books look like. */
const page = (index: number, text: string, seconds: number): string => `
<div class="bloom-page numberedPage Device16x9Landscape" id="page${index}" data-page-number="${index + 1}">
	<div class="marginBox">
		<div class="bloom-canvas"><img src="p${index}.svg" alt=""></div>
		<div class="bloom-translationGroup">
			<div class="bloom-editable bloom-content1 bloom-visibility-code-on" lang="${language}"
				><p><span id="s${index}" class="audio-sentence" data-duration="${seconds}">${text}</span></p></div>
		</div>
	</div>
</div>`;

/** Without a size of its pages the player stays blank. */
const styles = `
.bloom-page { width: 16cm; height: 9cm; background: white; color: black }
.bloom-canvas img { display: block; width: 100%; height: 6cm; object-fit: contain }
.bloom-editable { padding: 0.5cm; font-size: 0.6cm; text-align: center }
`;

const bookOf = (pages: string): string => `<!doctype html>
<html><head><meta charset="utf-8"><title>A book</title><link rel="stylesheet" href="book.css" type="text/css"></head>
<body>
<div id="bloomDataDiv"><div data-book="contentLanguage1" lang="*">${language}</div></div>
${pages}
</body></html>
`;

async function turnCards(slow: SlowPage, times: number): Promise<number[]> {
	const tile = (place: number) => `main [data-choice]:nth-child(${place + 1})`;
	const way = [undefined, `[data-choice="${language}"]`, '[data-choice="next"]'];
	for (const selector of [...way, tile(topic), tile(explainer)]) {
		await touchAndHear(slow, selector);
		await wait(listening);
	}
	return repeat(slow, times, () => touchAndHear(slow, '[data-choice="next"]'));
}

/** Its first page speaks by itself, because a tool that looks into a page counts as a touch; the others are swiped. */
async function turnPages(slow: SlowPage, times: number): Promise<number[]> {
	const speaks = () => (document.querySelector('audio')?.currentTime ?? 0) > 0;
	await slow.page.waitForFunction(speaks);
	await wait(listening);
	return repeat(slow, times, () => swipeAndHear(slow));
}

async function repeat(
	slow: SlowPage,
	times: number,
	turn: () => ReturnType<typeof touchAndHear>
): Promise<number[]> {
	const heard: number[] = [];
	for (let time = 0; time < times; time++) {
		const { sounding, touched } = await turn();
		heard.push(sounding - touched);
		await wait(listening);
	}
	await slow.page.close();
	return heard;
}

interface Scripts {
	untilScreen: number;
	altogether: number;
}

/** On a tablet that has nothing stored; the kiosk also as it is opened every other day. */
async function countScripts(browser: Browser, kiosk: string, peer: string): Promise<string> {
	const isAtRest = (page: Page) =>
		page.waitForFunction(() => window.farolBench.touchable() !== null);
	const hasPage = (page: Page) => page.locator('.swiper-slide-active .audio-sentence').waitFor();
	const context = await makeContext(browser);
	const opened = await context.newPage();
	const first = await scriptsOf(opened, kiosk, isAtRest);
	await opened.waitForFunction(
		() => document.documentElement.dataset['offline'] === 'ready',
		null,
		{
			timeout: 300_000
		}
	);
	const again = await scriptsOf(opened, kiosk, isAtRest);
	const theirs = await scriptsOf(await context.newPage(), peer, hasPage);
	await context.close();

	const row = (what: string, { untilScreen, altogether }: Scripts) => {
		const cells = [untilScreen, altogether].flatMap((bytes, index) => {
			const peers = [theirs.untilScreen, theirs.altogether][index] ?? NaN;
			return [(bytes / 1024).toFixed(1), (bytes / peers).toFixed(2)];
		});
		return `| ${[what, ...cells].join(' | ')} |`;
	};
	return [
		`| KB of script, gzip | until the first screen | of the peer's | in the first ${counted / 1000} s | of the peer's |`,
		'|---|--:|--:|--:|--:|',
		row('kiosk, nothing stored', first),
		row('kiosk, opened again', again),
		row('peer', theirs)
	].join('\n');
}

/** Every script that a page has had by then; the worker's own runs beside it, and is not waited for. */
async function scriptsOf(
	page: Page,
	url: string,
	isShown: (page: Page) => Promise<unknown>
): Promise<Scripts> {
	const sizes: Promise<number>[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (extname(pathname) !== '.js' || pathname === '/service-worker.js') return;
		sizes.push(response.body().then((body) => gzipSync(body).length));
	});
	const sum = async () => (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
	const end = wait(counted);
	await page.goto(url, { waitUntil: 'commit' });
	await isShown(page);
	const soFar = sizes.length;
	await end;
	const until = await Promise.all(sizes.slice(0, soFar));
	page.removeAllListeners('response');
	return { untilScreen: until.reduce((all, size) => all + size, 0), altogether: await sum() };
}
