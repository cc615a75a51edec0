#!/usr/bin/env bash
# Playwright 1.65.0 with Chromium's headless shell: a page that fills the screen can have no other size.
#
# Guess, before trying: the shell is the same engine without windows, so `page.setViewportSize()` does the
# same in it as in the whole Chromium, also after the page has called `requestFullscreen()`.
# Seen (Chromium 156): in the whole Chromium the page has the new size. In the shell the call throws
# "To resize minimized/maximized/fullscreen window, restore it to normal state first", although neither has
# a window that anybody could see.
# Who meets it: whoever tests a kiosk, which goes full screen with the first touch, at several sizes, and
# changes to the shell because it is the lighter one (a third less work for the processor, here).
# What helps: `document.exitFullscreen()` before another size is asked for.
# Needs both programs: Debian's `chromium` and `chromium-headless-shell`, or Playwright's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright@1.65.0 >/dev/null
whole=$(command -v chromium || true)
shell=$(command -v chromium-headless-shell || true)
if [ -z "$whole" ] || [ -z "$shell" ]; then
	npx playwright install chromium >/dev/null
	whole= shell=
fi
WHOLE=$whole SHELL_ONLY=$shell node --input-type=module - <<'EOF'
import { chromium } from 'playwright';

/** What the page measures after it was resized, or why it was not. */
async function resized(executablePath, channel) {
	const browser = await chromium.launch({
		...(executablePath ? { executablePath } : { channel }),
		args: ['--no-sandbox']
	});
	const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
	await page.setContent('<button onclick="document.documentElement.requestFullscreen()">go</button>');
	await page.click('button');
	await page.waitForFunction(() => document.fullscreenElement);
	const result = await page
		.setViewportSize({ width: 800, height: 480 })
		.then(() => page.evaluate(() => `${innerWidth} x ${innerHeight}`))
		.catch(({ message }) => message.split('\n')[0]);
	const version = browser.version();
	await browser.close();
	return `${version}: ${result}`;
}

const whole = await resized(process.env.WHOLE, 'chromium');
const shell = await resized(process.env.SHELL_ONLY, 'chromium-headless-shell');
console.log(`whole ${whole}\nshell ${shell}`);
if (!whole.endsWith('800 x 480') || !shell.includes('restore it to normal state')) {
	console.log('this has changed');
	process.exit(1);
}
EOF
