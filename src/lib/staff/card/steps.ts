import { icons } from '$lib/parts/icons';

/** What the card explains, in its order; the staff's own drawings are Tabler Icons too (MIT, Paweł Kuna). */
export const cardSteps = [
	{ step: 'next', drawing: icons.done },
	{ step: 'door', drawing: 'lamp' },
	{
		step: 'check',
		drawing:
			'M9 5H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2h-2M9 5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2a2 2 0 0 1-2 2h-2a2 2 0 0 1-2-2m0 9l2 2l4-4'
	},
	{
		step: 'withdraw',
		drawing:
			'M14 3v4a1 1 0 0 0 1 1h4M17 21H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2M10 12l4 4m0-4l-4 4'
	},
	{ step: 'silent', drawing: icons.louder },
	{ step: 'black', drawing: 'M7 6a7.75 7.75 0 1 0 10 0M12 4v8' },
	{
		step: 'forgotten',
		drawing:
			'M5 13a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zm3-2V7a4 4 0 1 1 8 0v4m-5 5a1 1 0 1 0 2 0a1 1 0 0 0-2 0'
	}
] as const;
