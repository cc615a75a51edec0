import type { ClipId } from '../lib/packs/pack';
import type { Problems } from './problem';
import { explainerClips } from './required-clips';
import type { SourceExplainer, SourcePack, SourceValue } from './source';

/** The last day on which an explainer can be believed, and what ends it. */
interface Limit {
	day: string;
	because: string;
}

/**
 * Notes each explainer that would be believed for too long: its law, a value that it speaks, or a
 * telephone number that nobody has tried for a month may be another by then.
 */
export function checkDates(pack: SourcePack, problems: Problems) {
	const spoken = valuesByClip(pack);
	for (const explainer of pack.topics.flatMap((topic) => topic.explainers)) {
		const ids = explainerClips(explainer).flatMap((clip) => [...(spoken.get(clip) ?? [])]);
		const values = pack.values.filter(({ id }) => ids.includes(id));
		const first = [lawLimit(explainer), ...values.flatMap(valueLimits)]
			.filter(({ day }) => day !== '')
			.reduce<Limit | null>((least, one) => (least && least.day <= one.day ? least : one), null);
		const { checked, validUntil } = explainer;
		if (!first || !validUntil || !checked.date) continue;
		// What is past its date from the first day says so aloud: earlier than that means nothing.
		const allowed = first.day > checked.date ? first.day : checked.date;
		if (validUntil <= allowed) continue;
		problems.in(`${pack.id}/explainers/${explainer.id}.json`)(
			`"validUntil" is ${validUntil}, but ${first.because}; at most ${allowed}`
		);
	}
}

/** By clip, the values that any language says there, or that are told there in prose. */
function valuesByClip({ languages, values }: SourcePack): Map<ClipId, Set<string>> {
	const spoken = new Map<ClipId, Set<string>>();
	const add = (clip: ClipId, ids: string[]) =>
		spoken.set(clip, new Set([...(spoken.get(clip) ?? []), ...ids]));
	for (const { lines } of languages) {
		for (const [clip, line] of lines) add(clip, line.values);
	}
	for (const { id, cards } of values) for (const card of cards) add(card, [id]);
	return spoken;
}

function lawLimit({ changes, checked: { date } }: SourceExplainer): Limit {
	const good = {
		stable: monthsAfter(date, 12),
		often: daysAfter(date, 90),
		weekly: daysAfter(date, 30)
	};
	return { day: good[changes], because: `its law changes "${changes}" and was checked on ${date}` };
}

function valueLimits({ id, checked, nextChange, isTelephone }: SourceValue): Limit[] {
	const change = { day: nextChange, because: `{${id}} may change on ${nextChange}` };
	if (!isTelephone) return [change];
	const tried = {
		day: monthsAfter(checked, 1),
		because: `the telephone number {${id}} was last tested or published on ${checked}`
	};
	return [change, tried];
}

/** @param day `2026-10-01`; empty where there was none to be read */
function daysAfter(day: string, days: number): string {
	if (day === '') return '';
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

/** A month after the 31st of January is the last day of February. */
function monthsAfter(day: string, months: number): string {
	if (day === '') return '';
	const date = new Date(`${day}T00:00:00Z`);
	const month = date.getUTCMonth() + months;
	date.setUTCMonth(month);
	if (date.getUTCMonth() !== month % 12) date.setUTCDate(0);
	return date.toISOString().slice(0, 10);
}
