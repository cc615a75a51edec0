/** Whether somebody hears it alone. `unknown`: this browser does not tell. */
export type Headphones = 'in' | 'out' | 'unknown';

/** What a browser tells of one device. */
export type Device = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>;

/** What was known when it was last looked, and how many devices there were to hear with. */
export interface Known {
	headphones: Headphones;
	outputs: number;
}

/** How systems call what is worn on the head, in the languages that tablets are given away in. */
const worn =
	/head ?(phone|set)|ear ?(phone|bud|pod)|airpod|auricular|aud[ií]fono|casque|écouteur|fones? de|kopfh|наушник|سماع/i;
/** What telephones call the part that is held to the ear. */
const held = /earpiece/i;

/**
 * What the list of devices tells of headphones. Browsers name devices only to pages that may use a
 * microphone; without names, one more to hear with than before is taken for headphones. PURE.
 * @param before null: it was never looked before
 */
export function headphonesIn(devices: Device[], before: Known | null): Known {
	// Systems list the one that is in use a second time.
	const outputs = devices.filter(
		({ kind, deviceId }) =>
			kind === 'audiooutput' && deviceId !== 'default' && deviceId !== 'communications'
	);
	const known = (headphones: Headphones): Known => ({ headphones, outputs: outputs.length });
	if (outputs.some(({ label }) => label !== '')) {
		const isWorn = ({ label }: Device) => worn.test(label) && !held.test(label);
		return known(outputs.some(isWorn) ? 'in' : 'out');
	}
	if (!before || before.outputs === outputs.length) return known(before?.headphones ?? 'unknown');
	return known(before.outputs < outputs.length ? 'in' : 'out');
}

/**
 * Tells whether headphones are in, now and whenever it changes; where the browser has no list, never.
 * The returned function ends that.
 */
export function watchHeadphones(
	devices: MediaDevices | undefined,
	told: (headphones: Headphones) => void
): () => void {
	// Absent on plain http; old engines have the list without the event, or neither.
	if (!devices?.enumerateDevices) return () => undefined;
	let known: Known | null = null;
	const look = async () => {
		try {
			known = headphonesIn(await devices.enumerateDevices(), known);
			told(known.headphones);
		} catch {
			// The list is refused: what was known stays.
		}
	};
	const changed = () => void look();
	changed();
	devices.addEventListener('devicechange', changed);
	return () => devices.removeEventListener('devicechange', changed);
}
