/**
 * The worker that keeps the pages, seen from the page: whether it is in control,
 * and how a newer one takes over while nobody is here.
 */
export class ServiceWorkerClient {
	readonly #container: ServiceWorkerContainer | undefined;
	readonly #isResting: () => boolean;
	readonly #reload: () => void;
	#registration: ServiceWorkerRegistration | null = null;
	/** Whether a newer worker is in control: then this page is of the version before. */
	#outdated = false;

	/** @param container missing on plain http and in private windows */
	constructor(
		container: ServiceWorkerContainer | undefined,
		isResting: () => boolean,
		reload: () => void
	) {
		this.#container = container;
		this.#isResting = isResting;
		this.#reload = reload;
	}

	/**
	 * Settles once a worker is in control of this page, be it after a later look; false where there can be none.
	 * Never throws.
	 */
	async register(): Promise<boolean> {
		const container = this.#container;
		if (!container) return false;
		// The first worker takes control of a page that is already its own version.
		let isFirst = !container.controller;
		const controlled = new Promise<void>((resolve) => {
			if (container.controller) resolve();
			container.addEventListener('controllerchange', () => {
				resolve();
				if (!isFirst) this.#outdated = true;
				isFirst = false;
				this.#renew();
			});
		});
		try {
			const registration = await this.#find(container);
			// After a reload past the worker it is there, but not in control.
			if (!container.controller) registration.active?.postMessage('claim');
		} catch {
			// No network, or the script is broken just now: the kiosk goes on without, and looks again.
		}
		await controlled;
		if (this.#isResting()) this.rested();
		return true;
	}

	/** Asks the server whether there is a newer worker, and lets one that waits take over at rest. Never throws. */
	async look(): Promise<void> {
		try {
			// Registered again, because a first install that failed left nothing behind.
			const registration = this.#container && (await this.#find(this.#container));
			await registration?.update();
			// A worker that was stopped just then may not have heard that it can take over.
			if (this.#isResting()) this.rested();
		} catch {
			// No network: another time.
		}
	}

	/** Lets what is newer take over. Call while nobody is here. */
	rested(): void {
		this.#renew();
		this.#registration?.waiting?.postMessage('take-over');
	}

	/** Has the worker fetch what a browser short of space threw away. Returns whether all pages are stored then. */
	mend(): Promise<boolean> {
		const controller = this.#container?.controller;
		if (!controller) return Promise.resolve(false);
		return new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }) => resolve(data === true);
			controller.postMessage('mend', [port2]);
		});
	}

	async #find(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
		const registration = await container.register('/service-worker.js');
		if (registration === this.#registration) return registration;
		this.#registration = registration;
		registration.addEventListener('updatefound', () => {
			const { installing } = registration;
			// It may arrive in a night in which nobody comes and nothing else happens.
			installing?.addEventListener('statechange', () => {
				if (installing.state === 'installed' && this.#isResting()) this.rested();
			});
		});
		return registration;
	}

	/** Loads an outdated page anew; never during a visit: then it waits until the kiosk rests. */
	#renew(): void {
		if (!this.#outdated || !this.#isResting()) return;
		this.#outdated = false;
		this.#reload();
	}
}
