/**
 * Whether the newest pages do not start on this tablet, so that those before go on in their place:
 * service-worker/rollback.ts. False too where no worker is in control. Never throws.
 */
export function newPagesHaveFailed(
	container: ServiceWorkerContainer | undefined
): Promise<boolean> {
	const worker = container?.controller;
	if (!worker) return Promise.resolve(false);
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(data === true);
		worker.postMessage('has-failed', [port2]);
	});
}
