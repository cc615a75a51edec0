/** Whether the browser can save files: old iPads would open them in place of the kiosk. */
export function canSave(): boolean {
	return 'download' in HTMLAnchorElement.prototype;
}

/** Hands a file of words over to the browser's downloads. Must be called within a touch. */
export function saveText(name: string, text: string, type: string): void {
	saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands a file over to the browser's downloads, which may drop it. Must be called within a touch. */
export function saveFile(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	saveAddress(name, address);
	// Browsers do not tell when they have read it.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands over what an address leads to, or carries itself: `data:…`. Must be called within a touch. */
export function saveAddress(name: string, address: string): void {
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
}
