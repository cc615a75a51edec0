#!/usr/bin/env bash
# Playwright 1.65.0, page.clock: a page that sets timers more often than its next one is due stands still.
#
# Guess, before trying: after `page.clock.install()` time goes on by itself, so a timer of 100 ms runs after
# about 100 ms, whatever else the page does.
# Seen: each `setTimeout`, even one of a minute that is cleared at once, puts off the real timer behind the
# page's clock. A page that fetches many small files one after the other, each with a time limit, therefore
# runs no timer at all until it has fetched them; then all of them run late. Without page.clock the same
# timer runs after 100 ms.
# Who meets it: whoever tests an offline application that fills its store in the background. A test that
# waits for something drawn "a moment later" times out, only on slow machines and only with much content.
# What helps: `page.clock.runFor()`, which runs what is due.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright@1.65.0 >/dev/null
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || npx playwright install chromium >/dev/null
CHROMIUM=$chromium node --input-type=module - <<'EOF'
import { createServer } from 'node:http';
import { chromium } from 'playwright';

const server = createServer((_, answer) => answer.end('a small file')).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const address = `http://127.0.0.1:${server.address().port}/`;
const executablePath = process.env.CHROMIUM || undefined;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** Milliseconds, on our own clock, until a timer of 100 ms had run in a page that fetches for two seconds. */
async function untilItRuns(withClock) {
	const page = await (await browser.newContext()).newPage();
	let ran = 0;
	await page.exposeFunction('tell', () => (ran ||= Date.now()));
	if (withClock) await page.clock.install();
	await page.goto(address);
	const began = Date.now();
	await page.exposeFunction('isOver', () => Date.now() - began > 2000);
	await page.evaluate(async () => {
		setTimeout(() => window.tell(), 100);
		while (!(await window.isOver())) {
			const limit = setTimeout(() => undefined, 60_000);
			await fetch('/file', { cache: 'no-store' });
			clearTimeout(limit);
		}
	});
	while (!ran) await new Promise((done) => setTimeout(done, 20));
	return ran - began;
}

const without = await untilItRuns(false);
const with_ = await untilItRuns(true);
await browser.close();
server.close();
console.log(`a timer of 100 ms ran after ${without} ms without page.clock, after ${with_} ms with it`);
if (without > 1000 || with_ < 1900) {
	console.log('this has changed');
	process.exit(1);
}
EOF
