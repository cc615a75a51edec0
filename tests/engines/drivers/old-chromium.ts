import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A whole old Chromium out of the npm package `chrome-aws-lambda`, Linux x64 only. */
interface Edition {
	/** Of the npm package. */
	version: string;
	/** SHA-512 of the package, as the registry lists it. */
	integrity: string;
}

const editions = {
	64: {
		version: '64.0.3264',
		integrity:
			'3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig=='
	},
	67: {
		version: '67.0.3372',
		integrity:
			'JGB/vPO64wwEBLBRGkZUa9uoJ7sZ/y0wB9/ZAlDS7fYtEOAJUVx7WzcU3hIhfCP4RSBcggS6vbSyx1u+Sgt5+w=='
	},
	69: {
		version: '1.6.3',
		integrity:
			'K22/X+AqpSFPmBxuIOHhmzH4Id7Od9GpKvEksuaV7fy+WLvS/TYlwpc4I4B36Wz9u/NmvL9wKsQ1TT9cMhdYhg=='
	},
	72: {
		version: '1.11.2',
		integrity:
			'BpR7qYNkPZlMQGZI3/edrPT4Rx9Hd/Z+YV3dQ5ujfWj01r27pYYOoOmMd2w3mkmFeHF7nzFlksM/urKnfICwDQ=='
	},
	75: {
		version: '1.14.0',
		integrity:
			'c6aeRhu2VS4I9Oj/yCJj6Ruyi4213n9sOBsvNTgyRdfeZbWBIkWs66P8AAlcPWnx1sYiu5gsQO5M+7r43/ImCg=='
	},
	78: {
		version: '1.20.4',
		integrity:
			'+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ=='
	},
	80: {
		version: '2.1.1',
		integrity:
			'Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw=='
	}
} satisfies Record<number, Edition>;

export type OldChromium = keyof typeof editions;

/** Which there are, oldest first. */
export const oldChromiums = Object.keys(editions).map(Number) as OldChromium[];

/** The folder of an unpacked engine: `chromium` in it, its own libraries in `lib`. */
export async function fetchOldChromium(milestone: OldChromium): Promise<string> {
	const folder = `.cache/engines/chromium-${milestone}`;
	if (existsSync(folder)) return folder;

	const { version, integrity } = editions[milestone];
	const work = `${folder}.${process.pid}`;
	mkdirSync(work, { recursive: true });
	// npm knows which registry this machine uses; what it brings has to match the pinned hash.
	const pack = ['pack', `chrome-aws-lambda@${version}`, '--pack-destination', work, '--silent'];
	execFileSync('npm', pack, { stdio: ['ignore', 'ignore', 'inherit'] });
	const archive = join(work, `chrome-aws-lambda-${version}.tgz`);
	const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
	if (hash !== integrity) throw new Error(`${archive} is not the package it should be`);

	execFileSync('tar', ['xzf', archive, '-C', work, 'package/bin']);
	for (const file of readdirSync(join(work, 'package/bin'))) {
		// Some editions have the version in the name.
		const plain = join(work, file.replace(/\.br$/, '').replace(/^chromium.*/, 'chromium'));
		writeFileSync(plain, brotliDecompressSync(readFileSync(join(work, 'package/bin', file))), {
			mode: 0o755
		});
		if (plain.endsWith('.tar')) {
			execFileSync('tar', ['xf', plain, '--no-same-owner', '-C', work]);
			await rm(plain);
		}
	}
	await rm(join(work, 'package'), { recursive: true });
	await rm(archive);
	renameSync(work, folder);
	return folder;
}
