/** Something of the shell that its server does not give as it must. */
export class MissingPart extends Error {
	/** @param status of HTTP; 0 where there was no answer */
	constructor(
		readonly url: string,
		readonly status: number,
		what: string
	) {
		super(`${url} ${what}`);
	}
}

/** Everything of one version that must be there before any of it may be used. */
export interface Shell {
	/** The name of its cache. */
	name: string;
	/** Addresses of pages. */
	pages: string[];
	/** Addresses of the built files, named by their hashes. */
	build: string[];
	/** Addresses of what is served as it is. */
	files: string[];
}

type Fetch = (request: Request) => Promise<Response>;

const prefix = 'shell-';

export function shellName(version: string): string {
	return prefix + version;
}

/** Whether a cache is one of ours, and holds the pages of some version. */
export function isShell(cache: string): boolean {
	return cache.startsWith(prefix);
}

/**
 * Fetches what of the shell is not stored, and stores it only when nothing is missing. PURE.
 * Throws a MissingPart otherwise: an install that fails leaves the version before it at work.
 */
export async function fillShell(shell: Shell, cache: Cache, fetch: Fetch): Promise<void> {
	const urls = [...shell.pages, ...shell.build, ...shell.files];
	const found = await Promise.all(urls.map((url) => cache.match(url, { ignoreVary: true })));
	const missing = urls.filter((_, index) => !found[index]);
	const fetched = await Promise.all(missing.map((url) => fetchPart(url, shell, fetch)));
	await Promise.all(fetched.map(([url, response]) => cache.put(url, response)));
}

async function fetchPart(url: string, shell: Shell, fetch: Fetch): Promise<[string, Response]> {
	if (shell.pages.includes(url)) return [url, await fetchPage(url, shell, fetch)];
	const response = await ask(url, fetch);
	const type = response.headers.get('content-type') ?? '';
	if (type.startsWith('text/html')) throw new MissingPart(url, 200, 'answers with a page');
	return [url, response];
}

/** Plain file servers know `/staff` only by the name of its file, `/staff.html`. */
async function fetchPage(url: string, shell: Shell, fetch: Fetch): Promise<Response> {
	try {
		return await checkedPage(url, await ask(url, fetch), shell);
	} catch (error) {
		if (url.endsWith('/')) throw error;
		return await ask(`${url}.html`, fetch).then(
			(response) => checkedPage(url, response, shell),
			() => {
				throw error;
			}
		);
	}
}

async function ask(url: string, fetch: Fetch): Promise<Response> {
	// Past the HTTP cache: pages keep their names from version to version.
	const response = await fetch(new Request(url, { cache: 'reload' })).catch(() => null);
	if (!response) throw new MissingPart(url, 0, 'does not answer');
	if (response.status !== 200) {
		throw new MissingPart(url, response.status, `answers ${response.status}`);
	}
	return response;
}

/**
 * A login page of the house's network answers 200 as well, and a newer version starts other files:
 * a page of this shell starts a file of this build. Copied, because a navigation
 * must not be answered with a response that was redirected.
 */
async function checkedPage(url: string, response: Response, shell: Shell): Promise<Response> {
	const html = await response.text();
	const isOurs = shell.build.some((file) => html.includes(new URL(file).pathname));
	if (!isOurs) throw new MissingPart(url, 200, 'answers with a page that is not of this version');
	const headers = new Headers(response.headers);
	// The text is unpacked already.
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(html, { headers });
}
