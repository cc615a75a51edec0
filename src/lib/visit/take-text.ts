import type { ClipId } from '$lib/packs/pack';
import type { OfferedExplainer } from './room';

/**
 * What a phone carries away: title, the sentences worth keeping, and that it is not legal advice. PURE.
 * Bytes of UTF-8: a QR code of at most 77 modules a side (version 15, 520 bytes), which an old camera
 * still reads from a screen.
 */
const roomForText = 500;

/**
 * @param words the shown words of a clip
 * @returns lines of text, never a link; fewer sentences rather than a half one
 */
export function takeText(explainer: OfferedExplainer, words: (clip: ClipId) => string): string {
	const before = [words(`${explainer.id}.title`)];
	const after = [
		words('closing.information'),
		words(`closing.checked.${explainer.checkedMonth}`),
		...(explainer.draft ? [words('closing.draft')] : [])
	];
	const kept: string[] = [];
	for (const card of cardsToKeep(explainer)) {
		const sentence = `- ${words(`${explainer.id}.${card}`)}`;
		if (bytes([...before, ...kept, sentence, ...after].join('\n')) > roomForText) break;
		kept.push(sentence);
	}
	return [...before, ...kept, ...after].join('\n');
}

/** What the editors marked; without a mark, the cards in their order as far as they fit. */
function cardsToKeep({ keep, heard }: OfferedExplainer): number[] {
	return keep.length ? keep : heard;
}

function bytes(text: string): number {
	return new TextEncoder().encode(text).length;
}

/** The address that opens the same explainer on another phone; null where staff have set none. */
export function takeLink(
	publicAddress: string,
	language: string,
	explainer: string
): string | null {
	if (!publicAddress) return null;
	return `${publicAddress.replace(/\/+$/, '')}/#${language}/${explainer}`;
}

/** What such an address asks for; null for any other. */
export function readLink(hash: string): { language: string; explainer: string } | null {
	const [, language, explainer] = /^#([A-Za-z-]{2,12})\/([a-z0-9-]{2,60})$/.exec(hash) ?? [];
	return language && explainer ? { language, explainer } : null;
}
