/** Old iPads would open the file in place of the kiosk instead of saving it. */
export function canSave(): boolean {
	return 'download' in HTMLAnchorElement.prototype;
}

/** Hands a file of words over to the browser's downloads. Must be called within a touch. */
export function saveText(name: string, text: string, type: string): void {
	saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands a file over to the browser's downloads. Must be called within a touch. */
export function saveFile(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// Browsers do not tell when they have read it.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
