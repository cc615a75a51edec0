import { readFileSync } from 'node:fs';
import { wantedEngines, type Engine } from './engines';

/** The part of vitest's report that is read here. */
export interface Report {
	testResults: {
		assertionResults: {
			ancestorTitles: string[];
			title: string;
			status: string;
			meta?: { engine?: string; polyfills?: number };
		}[];
	}[];
}

type Row = string[];

/** What is not run here, and what to do about it: empty where everything is. */
export function notRunHere(engines: Engine[]): string {
	return engines
		.flatMap((engine) => {
			const missing = engine.missing();
			return missing === null ? [] : `${engine.name}: ${missing}`;
		})
		.join('; ');
}

/** What became of each engine in each step, in lines to be printed. */
export function tableOf(report: Report, engines: Engine[]): string[] {
	const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
	const steps = [...new Set(results.map(({ title }) => title))];
	const rows = engines.map((engine): Row => {
		const missing = engine.missing();
		if (missing !== null) return [engine.name, `not run: ${missing}`];
		const own = results.filter(({ ancestorTitles }) => ancestorTitles.includes(engine.name));
		const meta = Object.assign({}, ...own.map((result) => result.meta)) as {
			engine?: string;
			polyfills?: number;
		};
		const cells = steps.map((step) => {
			const status = own.find(({ title }) => title === step)?.status;
			if (step === 'polyfills' && status === 'passed') return weight(meta.polyfills ?? 0);
			return status === 'passed' ? 'ok' : status === 'failed' ? 'FAILED' : '-';
		});
		return [engine.name, meta.engine ?? 'did not start', ...cells];
	});
	return aligned([['engine', 'what it calls itself', ...steps], ...rows]);
}

function weight(bytes: number): string {
	return bytes === 0 ? 'none' : `${(bytes / 1024).toFixed(1)} KB`;
}

/** The last cell of a row may be as long as it likes. */
function aligned(rows: Row[]): string[] {
	const widths = rows[0]?.map((_, column) =>
		Math.max(...rows.map((row) => (column < row.length - 1 ? (row[column]?.length ?? 0) : 0)))
	);
	return rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
			.join('  ')
			.trimEnd()
	);
}

/** The table of a report that vitest wrote; it says so where there is none. */
export function readTable(file: string): string[] {
	try {
		return tableOf(JSON.parse(readFileSync(file, 'utf8')) as Report, wantedEngines());
	} catch (error) {
		return [`There is no table: ${error instanceof Error ? error.message : String(error)}`];
	}
}
