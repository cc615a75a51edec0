import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spokenFile } from './spoken';

/** Where a person's files are. */
export interface Folder {
	path: string;
	/** By name. */
	files: string[];
	/** Folders inside, of which nothing is taken. */
	folders: string[];
}

/** What desktops, cameras and sticks leave everywhere, and what a tablet's ZIP file says to its reader. */
const litter =
	/^(\..*|__macosx|desktop\.ini|(eh)?thumbs\.db|icon\r|@eadir|\$recycle\.bin|system volume information|lost\.dir|lost\+found|found\.\d+|readme\.txt)$/i;

/**
 * What a person handed in. The folder may also be one above, with one for each language, as a tablet's
 * ZIP file has them. Nothing is taken from another folder than that of the language: it might speak another.
 */
export function openFolder(path: string, language: string): Folder {
	const here = contentOf(path);
	return (here.files.length === 0 && folderOf(path, language)) || here;
}

/** The folder of the language, in this one or in the only one that is in it. */
function folderOf(path: string, language: string): Folder | null {
	const { files, folders } = contentOf(path);
	if (files.length > 0) return null;
	const own = folders.find((name) => name.toLowerCase() === language.toLowerCase());
	if (own !== undefined) return contentOf(join(path, own));
	const [only, ...others] = folders;
	return only !== undefined && others.length === 0 ? folderOf(join(path, only), language) : null;
}

function contentOf(path: string): Folder {
	const entries = readdirSync(path)
		.filter((name) => !litter.test(name) && name !== spokenFile)
		.sort();
	const isFolder = (name: string) => statSync(join(path, name)).isDirectory();
	return {
		path,
		files: entries.filter((entry) => !isFolder(entry)),
		folders: entries.filter(isFolder)
	};
}
