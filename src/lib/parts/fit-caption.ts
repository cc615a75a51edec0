import { shareRoom, type Share } from './caption-fit';

export interface Fit {
	/** How many times as large as captions are at first. */
	factor: number;
	/** How many pixels high the picture before it must stay. */
	least: number;
}

/**
 * Makes a caption as large as it shall be, and the picture before it as high as there is room left, now and
 * whenever the screen is turned or letters come.
 * @returns stops it
 */
export function fitCaption(caption: HTMLElement, { factor, least }: Fit): () => void {
	const picture = caption.previousElementSibling;
	const room = caption.parentElement;
	if (!(picture instanceof HTMLElement) || !room) return () => undefined;

	const draw = (share: Share) => {
		caption.style.fontSize = `${share.caption}px`;
		picture.style.height = `${share.picture}px`;
	};
	const fit = () => {
		caption.style.fontSize = '';
		const share = shareRoom({
			height: room.clientHeight,
			beside: besideOf(room),
			least,
			caption: Math.round(parseFloat(getComputedStyle(caption).fontSize) * factor),
			bottom: (tried) => {
				draw(tried);
				if (caption.scrollWidth > caption.clientWidth) return Infinity;
				return caption.offsetTop + caption.offsetHeight;
			}
		});
		draw(share);
		picture.style.visibility = share.picture > 0 ? '' : 'hidden';
	};
	fit();
	window.addEventListener('resize', fit);
	document.fonts.addEventListener('loadingdone', fit);
	return () => {
		window.removeEventListener('resize', fit);
		document.fonts.removeEventListener('loadingdone', fit);
	};
}

/** How far down what floats at the sides of a room reaches. */
function besideOf(room: HTMLElement): number {
	const floating = Array.from(room.children).filter(
		(child): child is HTMLElement =>
			child instanceof HTMLElement && getComputedStyle(child).cssFloat !== 'none'
	);
	return Math.max(0, ...floating.map((child) => child.offsetTop + child.offsetHeight));
}
