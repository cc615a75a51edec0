import type { Country, LanguageCode } from '$lib/packs/pack';

/** What staff have decided about this tablet. Nothing about a visit is ever in here. */
export interface Settings {
	/** Which language staff pages and the Ask card speak. */
	staffLanguage: 'en' | 'es';
	/** A bcrypt hash, or null until a PIN is chosen: then the staff door leads to first start. */
	pin: string | null;
	/** First start was skipped or finished. Until then the kiosk shows `setup`. */
	started: boolean;
	/** Skipped first start: everything is offered, and rest carries a small mark. */
	demonstration: boolean;
	shelterName: string;
	country: Country;
	emergencyNumber: string;
	/** Where this kiosk can be opened from outside, for the second QR code; empty: nowhere. */
	publicAddress: string;
	/** Languages that staff have switched off. */
	languagesOff: LanguageCode[];
	/** Explainers that staff have withdrawn, in every language at once. */
	withdrawn: string[];
	/** Past its date an explainer says first that it may have changed, or is not offered any more. */
	pastDate: 'warn' | 'withdraw';
	/** Volume steps, 0 softest to 6 loudest. */
	volumeStart: number;
	volumeCeiling: number;
	/** Seconds of silence before the kiosk asks whether somebody is still there; private explainers have their own. */
	askAfter: number;
	/** Seconds that it then waits for an answer; WCAG 2.2.1 asks for 20 at least. */
	restAfter: number;
	/** When the picture at rest becomes dark. */
	dim: 'soon' | 'late' | 'never';
	/** Visits are counted: languages and explainers apart, per day. */
	counting: boolean;
	/** Who must have signed packs that come onto this tablet, 64 hex digits; empty: nobody. */
	packKey: string;
}

export const freshSettings: Settings = {
	staffLanguage: 'en',
	pin: null,
	started: false,
	demonstration: false,
	shelterName: '',
	country: 'US',
	emergencyNumber: '911',
	publicAddress: '',
	languagesOff: [],
	withdrawn: [],
	pastDate: 'warn',
	volumeStart: 4,
	volumeCeiling: 6,
	askAfter: 90,
	restAfter: 30,
	dim: 'soon',
	counting: true,
	packKey: ''
};
