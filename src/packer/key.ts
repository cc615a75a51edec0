import { parseArgs } from 'node:util';
import { makeKey } from './signing';

/* `npm run pack:key -- --out FILE`: makes the key with which packs are signed. */
const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false });
if (typeof values.out === 'string' && values.out !== '') {
	const made = makeKey(values.out);
	if ('key' in made) {
		console.log(
			`The private key is in ${values.out}. Keep it apart from the packs, and keep a copy.`
		);
		console.log('Tell kiosks the public key, on the staff page Packs:');
		console.log(made.key);
	} else {
		console.error(made.problem);
		process.exitCode = 1;
	}
} else {
	console.error('Say where the private key belongs: npm run pack:key -- --out FILE');
	process.exitCode = 1;
}
