import { createInterface } from 'node:readline';
import { harmless, middleOf, type Browser } from '../browser';
import { start } from './program';

/**
 * QtWebKit, an engine of 2016 (Safari 10) that Debian still carries: it knows no modules, so it is below
 * the floor. A window that nobody sees, told what to do by the Python beside this file.
 * @param python the program file of a Python that has PyQt5 with QtWebKit
 */
export async function startQtWebKit(python: string): Promise<Browser> {
	const program = start(python, () => ['tests/engines/drivers/qtwebkit.py'], {
		QT_QPA_PLATFORM: 'offscreen'
	});
	const troubles: string[] = [];
	const waiting: ((answer: Answer) => void)[] = [];
	const next = () => new Promise<Answer>((resolve) => waiting.push(resolve));
	const first = next();
	createInterface({ input: program.output }).on('line', (line) => {
		if (!line.startsWith('{')) return;
		const answer = JSON.parse(line) as Answer;
		if (answer.console === undefined) waiting.shift()?.(answer);
		else if (!alien.test(answer.console)) troubles.push(answer.console);
	});
	const ask = (command: object) => {
		const answer = next();
		program.input.write(`${JSON.stringify(command)}\n`);
		return answer;
	};
	const read = async (expression: string): Promise<unknown> => {
		const { value } = await ask({
			read: `try { JSON.stringify({ value: ${expression} }) } catch (error) { '!' + error }`
		});
		if (typeof value !== 'string' || value.startsWith('!')) throw new Error(String(value));
		return (JSON.parse(value) as { value?: unknown }).value;
	};
	const { version } = await Promise.race([
		first,
		program.ended.then((): Answer => {
			throw new Error(`QtWebKit did not start: ${program.said().slice(-500)}`);
		})
	]);

	return {
		version: `QtWebKit/${version}`,
		troubles,
		read,
		async open(url) {
			await ask({ open: url });
		},
		async touch(element) {
			const { x, y } = await middleOf(element, read);
			program.input.write(`${JSON.stringify({ tap: [x, y] })}\n`);
		},
		type: () => Promise.reject(new Error('Nothing below the floor can be typed into')),
		close: () => program.end()
	};
}

interface Answer {
	version?: string;
	opened?: boolean;
	value?: unknown;
	console?: string;
}

/** Words of our pages that it does not know, and says so. */
const alien = new RegExp(`${harmless.source}|Content-Security-Policy directive|Viewport argument`);
