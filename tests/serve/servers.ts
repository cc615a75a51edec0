import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve, type Server } from '../../src/serve/serve';

const recipes = 'src/serve/recipes';
const build = resolve('build');

/** A server as a recipe of src/serve sets it up, on a free port of this machine only. */
export interface Recipe {
	name: string;
	isInstalled: boolean;
	start(): Promise<Server>;
}

export const servers: Recipe[] = [
	{ name: 'npm start', isInstalled: true, start: () => serve({ dir: build }) },
	{ name: 'nginx', isInstalled: has('nginx', '-v'), start: startNginx },
	{ name: 'Caddy', isInstalled: has('caddy', 'version'), start: startCaddy }
];

/** Debian keeps nginx where only root looks for programs. */
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };

function has(program: string, option: string): boolean {
	const PATH = `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`;
	return spawnSync(program, [option], { env: { ...process.env, PATH } }).status === 0;
}

async function startNginx(): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'farol-nginx-'));
	const port = await freePort();
	const recipe = changed(readFileSync(join(recipes, 'nginx.conf'), 'utf8'), [
		['listen 80;', `listen 127.0.0.1:${port};`],
		['root /srv/farol;', `root ${build};`]
	]);
	writeFileSync(join(folder, 'farol.conf'), recipe);
	const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	// What Debian's own nginx.conf says around a site, as far as it matters to this one.
	writeFileSync(
		join(folder, 'nginx.conf'),
		`daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	access_log off;
	sendfile on;
	${places.map((place) => `${place}_temp_path ${folder}/${place};`).join('\n\t')}
	include ${folder}/farol.conf;
}
`
	);
	const program = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { env });
	return running(program, `http://127.0.0.1:${port}`, folder);
}

async function startCaddy(): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'farol-caddy-'));
	const address = `http://127.0.0.1:${await freePort()}`;
	const recipe = readFileSync(join(recipes, 'Caddyfile'), 'utf8');
	const common = changed(recipe, [
		['import farol.caddy', `import ${resolve(recipes, 'farol.caddy')}`]
	]);
	writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${common}`);
	const program = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile')], {
		// Caddy keeps its certificates and its last configuration under these.
		env: {
			...env,
			HOME: folder,
			XDG_DATA_HOME: folder,
			XDG_CONFIG_HOME: folder,
			FAROL_ADDRESS: address,
			FAROL_BUILD: build
		}
	});
	return running(program, address, folder);
}

/** Every change must find what it changes: else the recipe is not what is tried. */
function changed(recipe: string, changes: [string, string][]): string {
	return changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`The recipe has no line "${from}" any more.`);
		return text.replace(from, () => to);
	}, recipe);
}

async function running(program: ChildProcess, address: string, folder: string): Promise<Server> {
	let said = '';
	program.stderr?.on('data', (text) => (said += String(text)));
	const ended = new Promise<void>((done) => program.once('exit', () => done()));
	const close = async () => {
		program.kill();
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	for (let tries = 0; tries < 100; tries++) {
		if (program.exitCode !== null) break;
		try {
			await fetch(address, { method: 'HEAD' });
			return { address, close };
		} catch {
			// Not listening yet.
			await new Promise((wait) => setTimeout(wait, 100));
		}
	}
	await close();
	throw new Error(`${program.spawnfile} does not serve:\n${said}`);
}

function freePort(): Promise<number> {
	return new Promise((found) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => found(port));
		});
	});
}
