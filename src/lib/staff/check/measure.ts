import { believableDay } from '$lib/catalog/offering-of';
import type { CheckWorld } from './check-world';
import type { Measurements } from './measurements';
import { FileCheck, type CheckProgress } from './file-check';

/** A browser that does not answer within so many milliseconds tells nothing. */
const patience = 5000;

/** Finds out everything but the tone. Null when somebody left in the middle. Never throws. */
export async function measure(
	world: CheckWorld,
	report: (progress: CheckProgress) => void,
	isLeft: () => boolean
): Promise<Omit<Measurements, 'tone'> | null> {
	const soon = async <Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> => {
		const tooLate = world.wait(patience).then(() => otherwise);
		return Promise.race([asked.catch(() => otherwise), tooLate]);
	};
	const decode = world.decode;
	const store = await soon(world.openPacks(), null);
	const manifests = store ? await store.installed() : [];
	const check =
		store &&
		new FileCheck(
			{
				cache: store.cache,
				decode: decode && ((recording) => soon(decode(recording), null)),
				isLeft
			},
			report
		);
	const files = check && (await check.run(manifests, world.offered(manifests)));
	if (isLeft()) return null;

	const hasGaps = files !== null && files.missing.length + files.damaged.length > 0;
	if (hasGaps) await soon(world.lookAgain(), undefined);
	const measurements = {
		files,
		refusal: world.hasNetwork() ? null : ('unreachable' as const),
		decodes: decode !== null,
		// With no packs a store says nothing of the time: this is the clock as it is.
		today: believableDay([], world.now()),
		packs: manifests.map(({ id, version, date }) => ({ id, version, date })),
		freeSpace: await soon(world.freeSpace(), null),
		persistent: await soon(world.persist(), null),
		awake: await soon(world.keepAwake(), 'refused'),
		fillsScreen: world.fillsScreen(),
		battery: await soon(world.battery(), null),
		version: world.version,
		shellTrouble: await soon(world.shellTrouble(), null)
	};
	if (isLeft()) return null;
	// Last, because a worker may only just have taken control.
	return { ...measurements, offline: world.offline(), download: world.download() };
}
