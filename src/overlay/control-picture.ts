import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../lib/packs/schemas';
import { openPictureBook } from '../packer/cast';
import { composePicture } from '../packer/pictures';

const content = 'audio';
const book = openPictureBook(join(content, 'pictures'));
const specs: unknown = JSON.parse(
	readFileSync(join(content, 'interface', 'pictures.json'), 'utf8')
);

/**
 * A picture of the kiosk's own pack as an address.
 * @throws where there is none
 */
export function controlPicture(key: string): string {
	const spec = isObject(specs) ? specs[key] : undefined;
	const picture = composePicture(spec, book.wordsFor({}), []);
	if ('problems' in picture) throw new Error(`${key}: ${picture.problems.join('; ')}`);
	return `data:image/svg+xml;base64,${Buffer.from(picture.svg).toString('base64')}`;
}
