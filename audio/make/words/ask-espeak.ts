import { run } from '../sound/run';

/** How espeak-ng says some words, the letters of one sound tied with `^`. */
export async function askEspeak(words: string, voice: string): Promise<string> {
	const { stdout } = await run('espeak-ng', ['-q', '--ipa', '--tie=^', '-v', voice], words);
	return stdout.toString('utf8').trim();
}
