/** Old Safaris know fullscreen by another name only. */
interface OldDocument extends Document {
	webkitFullscreenElement?: Element | null;
	webkitExitFullscreen?: () => void;
}

export function isFullscreen(page: OldDocument = document): boolean {
	return Boolean(page.fullscreenElement ?? page.webkitFullscreenElement);
}

export function leaveFullscreen(page: OldDocument = document): void {
	if (page.exitFullscreen) void page.exitFullscreen();
	else page.webkitExitFullscreen?.();
}
