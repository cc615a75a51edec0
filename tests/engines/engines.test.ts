import { describe } from 'vitest';
import { wantedEngines } from './engines';
import { tellsThatItIsTooOld } from './too-old';
import { wholeVisit } from './whole-visit';

/** One engine after the other. FAROL_ENGINES=64,firefox or all: see engines.ts. */
for (const engine of wantedEngines()) {
	describe.skipIf(engine.missing() !== null)(engine.name, () => {
		if (engine.age === 'tooOld') tellsThatItIsTooOld(engine);
		else wholeVisit(engine);
	});
}
