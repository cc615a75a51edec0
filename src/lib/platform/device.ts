/** Everything we conclude about the machine, once. */
export const device = {
	/** Whether the volume of an element can be changed. On iPads it is read-only: buttons for it would do nothing. */
	get volumeWritable(): boolean {
		volumeWritable ??= canWriteVolume();
		return volumeWritable;
	}
};

let volumeWritable: boolean | undefined;

function canWriteVolume(): boolean {
	const probe = new Audio();
	probe.volume = 0.5;
	return probe.volume === 0.5;
}

/** Fills the screen, where that is allowed; must be called within a touch. */
export function enterFullscreen(): void {
	if (document.fullscreenElement || !document.documentElement.requestFullscreen) return;
	if (matchMedia('(display-mode: fullscreen)').matches) return;
	// Some engines answer with nothing instead of a promise; a refusal leaves the kiosk as it is.
	void Promise.resolve(document.documentElement.requestFullscreen()).catch(() => undefined);
}
