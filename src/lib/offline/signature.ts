import { bytesOfHex, readSignature } from '$lib/packs/pack-key';

/**
 * Whether whoever holds the private half of this key signed exactly these bytes (Ed25519).
 * The library is loaded only now: a kiosk that knows no key never needs it.
 * @param key 64 hex digits
 * @param written what lies beside the manifest; anything
 */
export async function isSignedBy(
	key: string,
	message: ArrayBuffer,
	written: string
): Promise<boolean> {
	const signature = readSignature(written);
	if (!signature) return false;
	const { default: nacl } = await import('tweetnacl');
	return nacl.sign.detached.verify(new Uint8Array(message), signature, bytesOfHex(key));
}
