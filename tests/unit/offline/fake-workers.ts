type State = ServiceWorker['state'];

/** A worker as the page sees it. */
export class FakeWorker extends EventTarget {
	state: State = 'installing';
	told: unknown[] = [];
	hasPages = true;

	postMessage(message: unknown, ports: MessagePort[] = []): void {
		this.told.push(message);
		if (message === 'mend') ports[0]?.postMessage(this.hasPages);
	}

	become(state: State): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

/** The workers of one origin, seen from one page. */
export class FakeWorkers extends EventTarget {
	controller: FakeWorker | null = null;
	canRegister = true;
	readonly registration = new FakeRegistration();

	register = (): Promise<FakeRegistration> => {
		return this.canRegister ? Promise.resolve(this.registration) : Promise.reject(new Error());
	};

	control(worker: FakeWorker): void {
		worker.become('activated');
		Object.assign(this.registration, { active: worker, waiting: null });
		this.controller = worker;
		this.dispatchEvent(new Event('controllerchange'));
	}

	/** A newer worker has been fetched and waits. */
	find(worker: FakeWorker): void {
		this.registration.installing = worker;
		this.registration.dispatchEvent(new Event('updatefound'));
		Object.assign(this.registration, { installing: null, waiting: worker });
		worker.become('installed');
	}

	get asContainer(): ServiceWorkerContainer {
		return this as unknown as ServiceWorkerContainer;
	}
}

class FakeRegistration extends EventTarget {
	installing: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	active: FakeWorker | null = null;
	looked = 0;

	update = (): Promise<void> => {
		this.looked += 1;
		return Promise.resolve();
	};
}
