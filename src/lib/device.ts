/** Everything we conclude about the machine, once. */
export const device = {
	/** On iPads the volume of an element is read-only: buttons for it would do nothing. */
	get volumeWritable(): boolean {
		volumeWritable ??= canWriteVolume();
		return volumeWritable;
	}
};

let volumeWritable: boolean | undefined;

function canWriteVolume(): boolean {
	const probe = new Audio();
	probe.volume = 0.5;
	return probe.volume === 0.5;
}
