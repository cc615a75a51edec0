import type { Page } from '@playwright/test';

/**
 * Stores announcements as the recording pages do, and opens the kiosk anew. They sound like recordings of
 * the tiny pack, once that is stored.
 * @param languages of each announcement, the newest first: it becomes `here-1`, the next `here-2`
 */
export async function announce(page: Page, ...languages: string[][]): Promise<void> {
	await page.evaluate(async (all) => {
		const packs = await caches.open('packs');
		const sounds = (await packs.keys()).filter(({ url }) => /\/tiny\/.*\.mp3$/.test(url));
		const own = await caches.open('own');
		const announcements = [];
		for (const [index, codes] of all.entries()) {
			const files: Record<string, object> = {};
			for (const [place, code] of codes.entries()) {
				const sound = await packs.match(sounds[index * 3 + place] ?? '');
				const url = `/own/${index}${place}00000000000000.mp3`;
				await own.put(url, sound ?? new Response(''));
				files[code] = { url, bytes: 1, sha256: '0'.repeat(64), seconds: 1 };
			}
			const id = `here-${index + 1}`;
			announcements.push({ id, picture: 'about-lamps', until: null, languages: files });
		}
		const table = JSON.stringify({ announcements, replacements: [] });
		await own.put('/own/recordings.json', new Response(table));
	}, languages);
	await page.reload();
}
