import { describe, expect, test } from 'vitest';
import { headphonesIn, type Device } from '$lib/sound/headphones';

const output = (label: string, deviceId = label): Device => ({
	kind: 'audiooutput',
	deviceId,
	label
});
const microphone: Device = { kind: 'audioinput', deviceId: 'a', label: 'Headset microphone' };

describe('what the list of devices tells of headphones', () => {
	test.each(['Headphones', 'USB Headset', 'AirPods Pro', 'Auriculares', 'Наушники'])(
		'%s are headphones',
		(label) => {
			const { headphones } = headphonesIn([output('Speakers'), output(label)], null);
			expect(headphones).toBe('in');
		}
	);

	test.each(['Speakers', 'Speakerphone', 'Headset earpiece', 'HDMI'])('%s are none', (label) => {
		expect(headphonesIn([output(label), microphone], null).headphones).toBe('out');
	});

	test('without names is unknown at first, and told by their number then', () => {
		const alone = headphonesIn([output('', 'a')], null);
		expect(alone.headphones).toBe('unknown');
		const more = headphonesIn([output('', 'a'), output('', 'b')], alone);
		expect(more.headphones).toBe('in');
		expect(headphonesIn([output('', 'b'), output('', 'a')], more).headphones).toBe('in');
		expect(headphonesIn([output('', 'a')], more).headphones).toBe('out');
	});

	test('is nothing where the list never changes, as where no device may be known', () => {
		const one = headphonesIn([output('', '')], null);
		expect(headphonesIn([output('', '')], one).headphones).toBe('unknown');
	});

	test('does not count the one that the system lists twice', () => {
		const before = headphonesIn([output('', 'a')], null);
		const after = headphonesIn([output('', 'default'), output('', 'a')], before);
		expect(after.headphones).toBe('unknown');
	});
});
