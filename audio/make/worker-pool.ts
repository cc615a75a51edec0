import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Task } from './worker';

/** The model gains little from more threads, so processes share the clips: two speak while one writes its sound. */
const size = 3;

/**
 * Gives each job's task to the next free worker process; `done` hears every answer as it comes.
 * Failing to start or dying is a failure of the whole work, not of one clip.
 */
export async function work<Job>(
	jobs: Job[],
	model: string,
	taskOf: (job: Job, worker: number) => Task,
	done: (job: Job, task: Task, answer: Answer) => void
): Promise<void> {
	const waiting = [...jobs];
	const workers = Array.from({ length: Math.min(size, jobs.length) }, () =>
		fork(join(import.meta.dirname, 'worker.ts'), [model])
	);
	try {
		await Promise.all(
			workers.map(async (worker, number) => {
				for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
					const task = taskOf(job, number);
					done(job, task, await ask(worker, task));
				}
			})
		);
	} finally {
		for (const worker of workers) worker.kill();
	}
}

async function ask(worker: ChildProcess, task: Task): Promise<Answer> {
	const stopped = new AbortController();
	const { signal } = stopped;
	try {
		const answered = once(worker, 'message', { signal });
		const died = once(worker, 'exit', { signal }).then(([code]) => {
			throw new Error(`A worker ended with ${code} while speaking "${task.words}".`);
		});
		worker.send(task);
		const [answer] = await Promise.race([answered, died]);
		return answer;
	} finally {
		stopped.abort();
	}
}
