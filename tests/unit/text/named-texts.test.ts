import { get } from 'svelte/store';
import { expect, test } from 'vitest';
import { interfaceClips, type InterfaceClip } from '$lib/packs/interface-clips';
import { sayNotice } from '$lib/visit/transitions';
import { words } from '$lib/text/visitor-words';
import type { StaffText } from '$lib/text/staff-words';

test('a clip that the kiosk cannot say does not compile', () => {
	// @ts-expect-error It is `control.home`.
	const misspelt: InterfaceClip = 'control.hoem';
	expect(interfaceClips).not.toContain(misspelt);
	// Never run: only the compiler reads it.
	const said = () => [
		get(words)('control.home'),
		get(words)('find-help.title'),
		// @ts-expect-error The same where its words are shown,
		get(words)('control.hoem'),
		// @ts-expect-error and where it is said.
		sayNotice({} as never, 'notice.lauder')
	];
	expect(said).toBeTypeOf('function');
});

test('a text that the staff\u2019s side does not have does not compile', () => {
	const whole: StaffText = 'staff.common.back';
	// @ts-expect-error There is only `staff.common.back`.
	const misspelt: StaffText = 'staff.common.bakc';
	// @ts-expect-error Nor does a part of a file name a text.
	const part: StaffText = 'staff.common';
	expect(new Set([whole, misspelt, part]).size).toBe(3);
});
