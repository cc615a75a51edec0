/** What WebDriver and WebDriver BiDi alike are told to do with a finger or a mouse at a point of the page. */
export function tap({ x, y }: { x: number; y: number }, pointerType: 'touch' | 'mouse') {
	return [
		{
			type: 'pointer',
			id: pointerType,
			parameters: { pointerType },
			actions: [
				{ type: 'pointerMove', x, y, duration: 0 },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 }
			]
		}
	];
}

/** The same for keys. */
export function keys(text: string) {
	const actions = [...text].flatMap((value) => [
		{ type: 'keyDown', value },
		{ type: 'keyUp', value }
	]);
	return [{ type: 'key', id: 'keys', actions }];
}
