import WebSocket from 'ws';

type Fields = Record<string, unknown>;

interface Waiting {
	resolve: (result: Fields) => void;
	reject: (error: Error) => void;
}

/** One connection of WebDriver BiDi: commands with answers, and what the browser tells by itself. */
export class Bidi {
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, Waiting>();
	readonly #listeners = new Map<string, (params: Fields) => void>();
	#last = 0;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Fields));
		socket.on('close', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('The browser has gone'));
			this.#waiting.clear();
		});
	}

	static connect(address: string): Promise<Bidi> {
		const socket = new WebSocket(address);
		return new Promise((resolve, reject) => {
			socket.once('open', () => resolve(new Bidi(socket)));
			socket.once('error', reject);
		});
	}

	/** Rejects with what the browser has against it. */
	send(method: string, params: Fields): Promise<Fields> {
		const id = ++this.#last;
		this.#socket.send(JSON.stringify({ id, method, params }));
		return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
	}

	on(event: string, listener: (params: Fields) => void): void {
		this.#listeners.set(event, listener);
	}

	close(): void {
		this.#socket.close();
	}

	#hear({ id, type, method, params, result, error, message }: Fields): void {
		if (type === 'event') {
			this.#listeners.get(String(method))?.(params as Fields);
			return;
		}
		const waiting = this.#waiting.get(Number(id));
		this.#waiting.delete(Number(id));
		if (type === 'success') waiting?.resolve(result as Fields);
		else waiting?.reject(new Error(`${String(error)}: ${String(message)}`));
	}
}
