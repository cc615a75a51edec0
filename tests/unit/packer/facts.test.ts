import { describe, expect, test } from 'vitest';
import { BrokenTiny } from './broken-tiny';

const ledger = 'tiny/facts.json';
const explainer = 'tiny/explainers/gate-one.json';
const other = 'tiny/explainers/gate-two.json';

type Row = Record<string, unknown>;
type Rows = Record<string, Row | undefined>;

const row = {
	claim: 'The gate is open at night.',
	status: 'time-sensitive',
	from: ['Nothing § Made up for tests'],
	found: 'Not looked up.'
};
const unsafe = { ...row, status: 'unsafe-to-repeat' };

const rows: Rows = {
	F001: row,
	F002: unsafe,
	F003: { ...row, leftOut: 'No gate is left.' },
	U01: row
};

describe('a ledger of facts', () => {
	test('is content when every row has its place, and is no part of what the kiosk fetches', () => {
		const tiny = tinyWithLedger(rows);
		expect(tiny.problems()).toEqual([]);
		expect(JSON.stringify(tiny.built('tiny.json'))).not.toContain('F001');
	});

	test('is not asked for: without one, explainers name what they like', () => {
		const tiny = tinyWithLedger(rows);
		tiny.remove(ledger);
		expect(tiny.problems()).toEqual([]);
	});

	test.each<[string, (tiny: BrokenTiny) => void, RegExp]>([
		[
			'of an id that it does not have',
			(tiny) => tiny.change(explainer, { facts: ['F001', 'F009'] }),
			/^tiny\/explainers\/gate-one.json: F009: "facts" names it, but facts.json does not; mend/
		],
		[
			'of a warning against something that it does not have',
			(tiny) => tiny.change(explainer, { cautions: ['F002', 'F009'] }),
			/^tiny\/explainers\/gate-one.json: F009: "cautions" names it, but facts.json does not/
		],
		[
			'of a fact that nobody placed',
			(tiny) => tiny.change(explainer, { facts: [] }),
			/^tiny\/facts.json: F001: no explainer names it; name it in one, or write in "leftOut"/
		],
		[
			'of a fact that is left out and named',
			(tiny) => tiny.change(other, { facts: ['F003'] }),
			/^tiny\/facts.json: F003: is named by gate-two, but has "leftOut"; take it out of one/
		],
		[
			'of an unsafe fact that is told',
			(tiny) => tiny.change(other, { facts: ['F002'] }),
			/^tiny\/explainers\/gate-two.json: F002: is unsafe to repeat; move it from "facts"/
		],
		[
			'of an unsafe fact among what was found later',
			(tiny) => tiny.change(other, { updates: ['F002'] }),
			/^tiny\/explainers\/gate-two.json: F002: is unsafe to repeat; move it from "updates"/
		],
		[
			'of a warning against what is sound',
			(tiny) => tiny.change(other, { cautions: ['F001'] }),
			/^tiny\/explainers\/gate-two.json: F001: is time-sensitive, so there is nothing to warn of/
		],
		[
			'of a fact that one explainer both tells and warns against',
			(tiny) => {
				keepLedger(tiny, { ...rows, F001: { ...row, status: 'superseded' } });
				tiny.change(explainer, { cautions: ['F001', 'F002'] });
			},
			/^tiny\/explainers\/gate-one.json: F001: is both told and warned against/
		],
		[
			'of a row that was lost',
			(tiny) => keepLedger(tiny, { ...rows, F002: undefined, F004: row }),
			/^tiny\/facts.json: F003: F002 should stand before it/
		],
		[
			'of an id that is none',
			(tiny) => keepLedger(tiny, { ...rows, 'fact 4': row }),
			/^tiny\/facts.json: fact 4: must be named by a capital and a number, as F012/
		],
		[
			'of a status that is none',
			(tiny) => keepLedger(tiny, { ...rows, F001: { ...row, status: 'true' } }),
			/^tiny\/facts.json: F001: "status" must be one of .*unsafe-to-repeat/
		],
		[
			'of a fact from nowhere',
			(tiny) => keepLedger(tiny, { ...rows, F001: { ...row, from: [] } }),
			/^tiny\/facts.json: F001: "from" must name at least one document/
		],
		[
			'of a fact left out without a reason',
			(tiny) => keepLedger(tiny, { ...rows, F003: { ...row, leftOut: '' } }),
			/^tiny\/facts.json: F003: "leftOut" must be a text/
		],
		[
			'of a field that nobody knows',
			(tiny) => keepLedger(tiny, { ...rows, F001: { ...row, check: 'x' } }),
			/^tiny\/facts.json: F001: "check" means nothing here/
		]
	])('tells %s', (_, breakIt, told) => {
		const tiny = tinyWithLedger(rows);
		breakIt(tiny);
		expect(tiny.problems()).toContainEqual(expect.stringMatching(told));
	});

	test('tells everything at once', () => {
		const tiny = tinyWithLedger({ ...rows, F004: row, F005: unsafe });
		tiny.change(other, { facts: ['F002', 'F009'] });
		expect(tiny.problems()).toHaveLength(4);
	});

	test.each([
		['is itself unreadable', ledger],
		['has an explainer that is', explainer]
	])('tells one line, not one for each fact, when it %s', (_, broken) => {
		const tiny = tinyWithLedger(rows);
		tiny.write(broken, '{');
		expect(tiny.problems().filter((line) => /cannot be read/.test(line))).toHaveLength(1);
		expect(tiny.problems().filter((line) => /: [FU]\d+: /.test(line))).toEqual([]);
	});
});

/** The tiny pack, whose first explainer tells, and warns against, what the ledger holds. */
function tinyWithLedger(kept: Rows): BrokenTiny {
	const tiny = new BrokenTiny();
	keepLedger(tiny, kept);
	tiny.change(explainer, { facts: ['F001'], updates: ['U01'], cautions: ['F002'] });
	return tiny;
}

function keepLedger(tiny: BrokenTiny, kept: Rows) {
	tiny.write(ledger, JSON.stringify(kept));
}
