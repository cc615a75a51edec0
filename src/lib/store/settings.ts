import * as v from 'valibot';
import { readPackKey } from '../packs/pack-key';
import { country, goodOnes, matching, readAny, someText, whole } from '../packs/schemas';
import { loudest } from '../sound/volume';
import { readPublicAddress } from './public-address';

const flag = (fresh: boolean) => v.fallback(v.boolean(), fresh);
const wholeOr = (fresh: number, least: number, most: number) =>
	v.fallback(whole(least, most), fresh);
/** What staff have switched off: no entry that is spoilt brings another back. */
const texts = v.pipe(
	goodOnes(v.string()),
	v.transform((list) => [...new Set(list)])
);
/** @param read null: it is nothing of the kind */
const typed = (read: (written: unknown) => string | null) =>
	v.fallback(v.pipe(v.unknown(), v.transform(read), v.string()), '');

/** Each field by itself has its fresh value where nothing good is stored. */
export const settings = v.pipe(
	v.object({
		/** Which language staff pages and the Ask card speak. */
		staffLanguage: v.fallback(v.picklist(['en', 'es']), 'en'),
		/** A bcrypt hash, or null until a PIN is chosen: then the staff door leads to first start. */
		pin: v.fallback(v.nullable(matching(/^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/)), null),
		/** First start was skipped or finished. Until then the kiosk shows `setup`. */
		started: flag(false),
		/** Skipped first start: everything is offered, and rest carries a small mark. */
		demonstration: flag(false),
		shelterName: v.fallback(v.string(), ''),
		country: v.fallback(country, 'US'),
		emergencyNumber: v.fallback(
			v.pipe(
				v.string(),
				v.transform((number) => number.trim()),
				someText
			),
			'911'
		),
		/** Where this kiosk can be opened from outside, for the second QR code; empty: nowhere. */
		publicAddress: typed(readPublicAddress),
		/** Languages that staff have switched off. */
		languagesOff: texts,
		/** Explainers that staff have withdrawn, in every language at once. */
		withdrawn: texts,
		/** Past its date an explainer says first that it may have changed, or is not offered any more. */
		pastDate: v.fallback(v.picklist(['warn', 'withdraw']), 'warn'),
		/** Volume steps, 0 softest to 6 loudest. */
		volumeStart: wholeOr(4, 0, loudest),
		volumeCeiling: wholeOr(loudest, 0, loudest),
		/** Seconds of silence before the kiosk asks whether somebody is still there; private explainers have their own. */
		askAfter: wholeOr(90, 90, 600),
		/** Seconds that it then waits for an answer; WCAG 2.2.1 asks for 20 at least. */
		restAfter: wholeOr(30, 20, 120),
		/** When the picture at rest becomes dark. */
		dim: v.fallback(v.picklist(['soon', 'late', 'never']), 'soon'),
		/** Visits are counted: languages and explainers apart, per day. */
		counting: flag(true),
		/** Who must have signed packs that come onto this tablet, 64 hex digits; empty: nobody. */
		packKey: typed(readPackKey)
	}),
	v.transform((read) => ({ ...read, volumeStart: Math.min(read.volumeStart, read.volumeCeiling) }))
);

/** What staff have decided about this tablet. Nothing about a visit is ever in here. */
export type Settings = v.InferOutput<typeof settings>;

export const freshSettings: Settings = readAny(settings, {});
