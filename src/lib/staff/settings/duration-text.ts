import type { Translate } from '$lib/text/staff-words';

/** 90 as “90 seconds”, 180 as “3 minutes”: never one of anything, which some languages say otherwise. */
export function durationText(t: Translate, seconds: number): string {
	return seconds < 120 || seconds % 60 > 0
		? t('staff.leftAlone.seconds', { values: { count: seconds } })
		: t('staff.leftAlone.minutes', { values: { count: seconds / 60 } });
}
