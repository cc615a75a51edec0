import { sampleRate } from '../../src/lib/packs/recording-standard';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSamples } from './sound/hear';
import { run } from './sound/run';

/** Where packages and builds from source put the voices, one folder each. */
const voiceFolders = ['/usr/share/RHVoice/voices', '/usr/local/share/RHVoice/voices'];

/** Makes sure that a voice is there: RHVoice speaks with another one when it is not. */
export function findVoice(voice: string, folders = voiceFolders) {
	if (folders.some((folder) => existsSync(join(folder, voice, 'voice.info')))) return;
	throw new Error(
		`RHVoice has no voice "${voice}" here: install rhvoice and rhvoice-russian, ` +
			"which are in Debian's contrib and non-free."
	);
}

/** Speaks one sentence as a wave at 24 kHz; `percent` is how fast. */
export async function speakWithRhvoice(sentence: string, voice: string, percent: number) {
	// It seeks in its output, so that cannot be a pipe.
	const folder = mkdtempSync(join(tmpdir(), 'farol-voice-'));
	try {
		const file = join(folder, 'sentence.wav');
		const how = ['-p', voice, '-q', 'max', '-R', `${sampleRate}`, '-r', `${Math.round(percent)}`];
		await run('RHVoice-test', [...how, '-o', file], sentence);
		return await readSamples(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
