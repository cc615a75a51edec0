import { cornersOf, type Corner } from './corners';
import type { Example } from './example';
import { walk, type Move, type Stop } from './walk';
import type { Line } from '../lib/visit/lines';

const language = 'en';

const opening = `# What a visitor can touch, and what happens then

Made by \`npm run visit-table\` from the rules in \`src/lib/visit\` and the English words in \`audio\`: do not edit it, a test compares. The kiosk in it is a small one: one topic, two explainers and a private one, one announcement. It offers Spanish too, which is not followed any further.

Under each heading stands what is said when somebody comes there. In the tables, \`home\` and the like are the names of choices in the code (\`data-choice\`). Where more is said than the first sentence, … stands for it; where nothing stands, nothing new is said. Seconds are counted in silence only. Places that offer the same have one name, and only the first of them is shown: a private explainer's cards are like any other's.`;

const here = '_the same_';

/** The visit as tables in Markdown: each place, what can be touched there, where it leads, what is said. PURE. */
export function visitTable({ offering, words }: Example): string {
	const said = ({ language, clip }: Line) => {
		const { text, say } = words(language, clip);
		return `“${say ?? text}”`;
	};
	const begun = ([first, ...more]: Line[]) =>
		`${first ? said(first) : ''}${more.length > 0 ? ' …' : ''}`;
	const touched = ({ what }: Move): string => {
		if (what === 'beside') return '_anywhere beside_';
		if (what === 'said') return '_nothing: all is said_';
		if ('seconds' in what) {
			const silence = `nothing for ${what.seconds} seconds`;
			return { first: `_${silence}_`, again: `_${silence} again_`, then: `_then ${silence}_` }[
				what.order
			];
		}
		const { text, say } = words(what.clip === 'language' ? what.choice : language, what.clip);
		return `${text || say} \`${what.choice}\``;
	};
	const section = ({ name, says, stage, byItself }: Stop): string[] => [
		`## ${name}`,
		says.map(said).join(' ') || '_Silence._',
		table(
			[...stage, ...byItself].map((move) => [
				touched(move),
				move.to === name ? here : link(move.to),
				begun(move.says)
			])
		)
	];
	const corner = ({ move, stays, on }: Corner): string[] => [
		`${touched(move)}${on === null ? '' : ` _on ${on}_`}`,
		stays ? here : link(move.to),
		begun(move.says)
	];
	const stops = firstOfEach(walk(offering, language));
	return [
		opening,
		...stops.flatMap(section),
		'## In the corners',
		'On every screen after the languages. What is said is what is said on the topics.',
		table(cornersOf(stops).map(corner))
	].join('\n\n');
}

function firstOfEach(stops: Stop[]): Stop[] {
	const names = stops.map(({ name }) => name);
	return stops.filter(({ name }, index) => names.indexOf(name) === index);
}

function table(rows: string[][]): string {
	const head = ['touched', 'leads to', 'says then'];
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** A link to the heading of a place, which is named in small letters without signs. */
function link(name: string): string {
	const anchor = name
		.toLowerCase()
		.replace(/[^a-z0-9 -]/g, '')
		.replace(/ /g, '-');
	return `[${name}](#${anchor})`;
}
