import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	sign,
	type KeyObject
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** What stands beside a manifest as `<pack>.sig`. */
export type Sign = (manifest: Buffer) => Buffer;

/** Signs with the private key in this file, or says in a sentence why not. */
export function signerFrom(file: string): Sign | { problem: string } {
	const key = readKey(file);
	if (typeof key === 'string') return { problem: key };
	return (manifest) => Buffer.from(`${sign(null, manifest, key).toString('hex')}\n`);
}

/** The signer that FAROL_KEY names; null when it names none. */
export function signerFromEnvironment(): Sign | null | { problem: string } {
	const file = process.env['FAROL_KEY'];
	return file ? signerFrom(file) : null;
}

/** Makes a key pair. The private key goes into a new file for its owner alone; returns the public one. */
export function makeKey(file: string): { key: string } | { problem: string } {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
	try {
		writeFileSync(file, pem, { flag: 'wx', mode: 0o600 });
	} catch (error) {
		const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		return {
			problem: exists
				? `${file} is there already, and a key that is lost cannot be made again: choose another name.`
				: `${file} cannot be written: choose a folder that exists and is yours.`
		};
	}
	return { key: publicKeyOf(privateKey) };
}

/** What kiosks are told: 64 hex digits, the last 32 bytes of its standard form. */
export function publicKeyOf(privateKey: KeyObject): string {
	const { buffer, byteOffset, length } = createPublicKey(privateKey).export({
		type: 'spki',
		format: 'der'
	});
	return Buffer.from(buffer, byteOffset, length).subarray(-32).toString('hex');
}

function readKey(file: string): KeyObject | string {
	try {
		const key = createPrivateKey(readFileSync(file));
		if (key.asymmetricKeyType === 'ed25519') return key;
	} catch {
		// Not there, not ours to read, or no key.
	}
	return `${file} is no private key that npm run pack:key has made: check FAROL_KEY.`;
}
