import type { OfferedExplainer, OfferedTopic, Offering } from './offering';
import {
	announcedOn,
	noRecordings,
	type ShelterRecordings
} from '$lib/shelter-recordings/shelter-recordings';
import type { Settings } from '$lib/store/settings';
import { cardsIn } from '$lib/packs/cards';
import type { Country, LanguageCode, Manifest, ManifestExplainer, Picture } from '$lib/packs/pack';

/**
 * What may be offered on this kiosk today, from the packs it has, what this shelter recorded itself,
 * and what staff decided. PURE.
 * @param today a day that can be believed, `2026-11-21`
 */
export function offeringOf(
	manifests: Manifest[],
	settings: Settings,
	today: string,
	recordings: ShelterRecordings = noRecordings
): Omit<Offering, 'squares'> {
	const topics: OfferedTopic[] = manifests.flatMap((manifest) =>
		manifest.topics
			.map(({ id, explainers }) => ({
				id,
				explainers: explainers
					.filter((explainer) => isOfferedHere(explainer, settings, today))
					.map((explainer) => offered(explainer, settings.country, today))
			}))
			.filter((topic) => topic.explainers.length > 0)
	);
	const languages = offeredLanguages(manifests, settings);
	return {
		languages,
		unwritten: languages.filter((code) => manifests[0]?.languages[code]?.unwritten),
		topics,
		news: announcedOn(recordings, today),
		volumeStart: Math.min(settings.volumeStart, settings.volumeCeiling),
		volumeCeiling: settings.volumeCeiling,
		askAfter: settings.askAfter,
		restAfter: settings.restAfter
	};
}

/** The languages that all of these packs have, in the order of the kiosk's own voice. */
export function completeLanguages(manifests: Manifest[]): LanguageCode[] {
	const [first, ...others] = manifests;
	if (!first) return [];
	return Object.keys(first.languages).filter((code) =>
		others.every((manifest) => code in manifest.languages)
	);
}

/** The languages that staff have not switched off. With none left the kiosk would be dumb: then all. */
function offeredLanguages(manifests: Manifest[], settings: Settings): LanguageCode[] {
	const complete = completeLanguages(manifests);
	const on = complete.filter((code) => !settings.languagesOff.includes(code));
	return on.length ? on : complete;
}

/** Whether an explainer applies in this country, and neither staff nor its own date have taken it back. */
export function isOfferedHere(
	{ id, where, validUntil }: Pick<ManifestExplainer, 'id' | 'where' | 'validUntil'>,
	{ country, withdrawn, pastDate }: Pick<Settings, 'country' | 'withdrawn' | 'pastDate'>,
	today: string
): boolean {
	if (!where.includes(country) || withdrawn.includes(id)) return false;
	return pastDate === 'warn' || !isPast(validUntil, today);
}

/** Days are written so that letters compare as days do. */
function isPast(validUntil: string, today: string): boolean {
	return today > validUntil;
}

function offered(explainer: ManifestExplainer, country: Country, today: string): OfferedExplainer {
	const heard = cardsIn(country, explainer);
	return {
		id: explainer.id,
		cards: explainer.cards,
		heard,
		private: explainer.private,
		changed: isPast(explainer.validUntil, today),
		draft: explainer.status === 'draft',
		checkedMonth: explainer.checked.slice(0, 7),
		keep: explainer.keep.filter((card) => heard.includes(card))
	};
}

/** Today as `2026-11-21`, but never before the newest date that any pack knows of: a clock set back is not believed. */
export function believableDay(manifests: Manifest[], now = new Date()): string {
	const pad = (part: number) => String(part).padStart(2, '0');
	const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
	return manifests.reduce((latest, { date }) => (date > latest ? date : latest), day);
}

/** All pictures of all packs, by topic id, explainer id or clip id. */
export function picturesOf(manifests: Manifest[]): Record<string, Picture> {
	return manifests.reduce((all, { pictures }) => ({ ...all, ...pictures }), {});
}

/** Which way a language is read. */
export function directionOf(manifests: Manifest[], code: LanguageCode): 'ltr' | 'rtl' {
	return manifests[0]?.languages[code]?.dir ?? 'ltr';
}
