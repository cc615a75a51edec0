import * as v from 'valibot';
import { aText, field, flag, listOf, number, object, texts } from './fields';
import { layoutNames } from './layouts';

const optional = v.exactOptional;

const named = v.record(v.string(), v.string('must be a text'), 'must be an object in braces');
const atTold = 'must be left, top and width in percent';
const percent = v.number(atTold);

/** A drawing of `pictures/drawings.json` */
export const drawing = object({
	/** The name of an icon of Fluent Emoji. */
	from: optional(aText()),
	/** It is in `own/<name>.svg`. */
	own: optional(flag()),
	/** Drawings that stand above this one, one on top of the other. */
	parts: optional(
		listOf(
			object({
				show: aText(),
				at: field(
					v.strictTuple([percent, percent, percent], atTold),
					(): [number, number, number] => [0, 0, 100]
				),
				edged: optional(flag()),
				mirrored: optional(flag()),
				turned: optional(number())
			}),
			() => ''
		)
	),
	/** Other colours, by those that are there. */
	fills: optional(field(named, () => ({}))),
	/** Colours that are left out. */
	without: optional(texts()),
	mirrored: optional(flag())
});

/** A picture of `<pack>/pictures.json`; `pictures.ts` says what is wrong with one. */
export const picture = v.strictObject({
	layout: v.picklist(layoutNames),
	/** By name; the digits of a value as "{appeal-days}". */
	drawings: v.array(v.string()),
	/** Who stands in for whom, here and, where it is the picture of an explainer, on all its cards. */
	cast: v.exactOptional(v.record(v.string(), v.string())),
	/** A red slash across one thing, or across what is said: do not. */
	no: v.exactOptional(v.literal(true))
});
