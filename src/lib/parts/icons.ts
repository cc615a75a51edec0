/**
 * Line icons of the corners and the player: Tabler Icons (MIT, Paweł Kuna), 24 x 24, stroke 2; `contrast` is ours.
 * They belong to the shell, not to a pack, so that the corners are there even when a pack is not.
 */
export const icons = {
	home: 'M5 12H3l9-9l9 9h-2M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-7M9 21v-6a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v6',
	ear: 'M6 10a7 7 0 1 1 13 3.6a10 10 0 0 1-2 2a8 8 0 0 0-2 3A4.5 4.5 0 0 1 8.2 20M10 10a3 3 0 1 1 5 2.2',
	language:
		'M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0m.6-3h16.8M3.6 15h16.8M11.5 3a17 17 0 0 0 0 18m1-18a17 17 0 0 1 0 18',
	louder:
		'M15 8a5 5 0 0 1 0 8m2.7-11a9 9 0 0 1 0 14M6 15H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5A.8.8 0 0 1 11 5v14a.8.8 0 0 1-1.5.5z',
	softer:
		'M15 8a5 5 0 0 1 0 8m-9-1H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5A.8.8 0 0 1 11 5v14a.8.8 0 0 1-1.5.5z',
	done: 'm5 12l5 5L20 7',
	hide: 'M10.585 10.587a2 2 0 0 0 2.829 2.828M16.681 16.673A8.7 8.7 0 0 1 12 18q-5.4 0-9-6q1.908-3.18 4.32-4.674m2.86-1.146A9 9 0 0 1 12 6q5.4 0 9 6q-1 1.665-2.138 2.87M3 3l18 18',
	back: 'M5 12h14M5 12l6 6m-6-6l6-6',
	next: 'M5 12h14m-6 6l6-6m-6-6l6 6',
	again: 'M4.05 11a8 8 0 1 1 .5 4m-.5 5v-5h5',
	play: 'M7 4v16l13-8z',
	pause: 'M7 5h2v14H7zM15 5h2v14h-2z',
	dark: 'M12 3h.4a7.5 7.5 0 0 0 7.9 12.45A9 9 0 1 1 12 3z',
	show: 'M10 12a2 2 0 1 0 4 0a2 2 0 0 0-4 0M21 12q-3.6 6-9 6t-9-6q3.6-6 9-6t9 6',
	learn:
		'M8 13V4.5a1.5 1.5 0 0 1 3 0V12m0-.5v-2a1.5 1.5 0 1 1 3 0V12m0-1.5a1.5 1.5 0 0 1 3 0V12m0-.5a1.5 1.5 0 0 1 3 0V16a6 6 0 0 1-6 6h-2h.2a6 6 0 0 1-5-2.7L7 19q-.47-.72-3.29-5.73a1.5 1.5 0 0 1 .54-2.02a1.87 1.87 0 0 1 2.28.28L8 13',
	bigger: 'M3 7V5h13v2m-6-2v14m2 0H8m7-6v-1h6v1m-3-1v7m-1 0h2',
	// Drawn solid: a disc, and a hole on one side of it.
	contrast: 'M12 3a9 9 0 0 1 0 18a9 9 0 0 1 0-18zm0 1a8 8 0 0 0 0 16z',
	topics:
		'M4 5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zm10 0a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1zM4 15a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zm10 0a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1z'
} as const;

export type IconName = keyof typeof icons;
