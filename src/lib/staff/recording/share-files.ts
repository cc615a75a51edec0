/** `left`: somebody closed the list of apps again. */
export type Shared = 'shared' | 'left' | 'refused';

/** Whether these files can be handed to another app: not over plain http, nor in most kiosk browsers. */
export function canShare(files: File[]): boolean {
	return 'canShare' in navigator && navigator.canShare({ files });
}

/** Offers the tablet's other apps these files. Must be called within a touch. */
export async function share(files: File[], title: string): Promise<Shared> {
	try {
		await navigator.share({ files, title });
		return 'shared';
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused';
	}
}
