import type { Find } from './find';
import { readRange } from './range';
import { repairPage } from './repair-page';

/** What the worker can answer from. */
export interface Stock {
	/** Where the site lives, `https://kiosk.example`. */
	origin: string;
	/** The paths that open a page of the shell: `/`, `/staff`. */
	pages: string[];
	shell: Find;
	/** Called before a page of ours is opened: it may change what the shell finds. */
	opened: () => Promise<void>;
	packs: Find;
	/** What this shelter recorded itself. */
	own: Find;
	fetch: (request: Request) => Promise<Response>;
}

/** The part of a request that decides how it is answered. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'cache' | 'headers'>;

/** Whether a request is ours to answer. PURE. Who asks past the HTTP cache asks past us too, to install. */
export function isOurs(request: Asked, origin: string): boolean {
	if (request.method !== 'GET' || new URL(request.url).origin !== origin) return false;
	return request.mode === 'navigate' || !asksPastStores(request);
}

/** The oldest engines know no `cache` of a request: there only the header tells. */
function asksPastStores({ cache, headers }: Asked): boolean {
	return cache === 'reload' || cache === 'no-store' || headers.get('cache-control') === 'no-cache';
}

/** Answers from what is stored, else from the network. PURE: it stores nothing. */
export function answer(request: Request, stock: Stock): Promise<Response> {
	const { pathname } = new URL(request.url);
	if (pathname.startsWith('/packs/')) return part(request, stock.packs, stock);
	// No server has these: asking one would tell it what this shelter recorded.
	if (pathname.startsWith('/own/')) return part(request, stock.own, { ...stock, fetch: notHere });
	return request.mode === 'navigate' ? page(request, stock) : part(request, stock.shell, stock);
}

function notHere(): Promise<Response> {
	return Promise.resolve(new Response(null, { status: 404 }));
}

async function part(request: Request, find: Find, stock: Stock): Promise<Response> {
	const found = await find(stock.origin + new URL(request.url).pathname);
	if (!found) return stock.fetch(request);
	if (request.mode === 'navigate') return alone(found);
	const range = request.headers.get('range');
	return range === null ? found : slice(found, range);
}

/** A file opened as a page of its own: a drawing, which may have come on a stick, must not run or fetch anything. */
async function alone(found: Response): Promise<Response> {
	const headers = new Headers(found.headers);
	headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
	// The stored body is unpacked already.
	headers.delete('content-encoding');
	return new Response(await found.blob(), { headers });
}

async function page(
	request: Request,
	{ origin, pages, shell, opened, fetch }: Stock
): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const path = pagePath(pathname);
	if (path === pathname && pages.includes(path)) await opened();
	const found = pages.includes(path) && (await shell(origin + path));
	// The page itself knows only its one address.
	if (found) return path === pathname ? found : Response.redirect(origin + path + search);
	try {
		return await fetch(request);
	} catch {
		// No network. Any address of ours opens the kiosk; with a wiped cache there is only this.
		return (await shell(origin + '/')) ?? repairPage();
	}
}

/** `/staff/`, `/staff.html` and `/staff` are one page, whatever a host makes of them. */
function pagePath(path: string): string {
	return path.replace(/(\/index)?(\.html)?\/?$/, '') || '/';
}

/** The part of a file that a player asked for: given the whole, it would play but could not seek. */
async function slice(whole: Response, header: string): Promise<Response> {
	const body = await whole.blob();
	const range = readRange(header, body.size);
	const headers = new Headers(whole.headers);
	headers.set('accept-ranges', 'bytes');
	// The stored body is unpacked already.
	headers.delete('content-encoding');

	if (range === 'unsatisfiable') {
		headers.set('content-range', `bytes */${body.size}`);
		headers.set('content-length', '0');
		return new Response(null, { status: 416, headers });
	}
	if (range === null) {
		headers.set('content-length', String(body.size));
		return new Response(body, { headers });
	}
	const { start, end } = range;
	headers.set('content-range', `bytes ${start}-${end}/${body.size}`);
	headers.set('content-length', String(end - start + 1));
	return new Response(body.slice(start, end + 1), { status: 206, headers });
}
