import { writeFileSync } from 'node:fs';
import { exampleOf } from './example';
import { formatted } from './formatted';
import { visitTable } from './visit-table';

/*
 * `npm run visit-table`: writes `src/visit-table.md`, what a visitor can touch and what happens then, from
 * the code and the English words of today.
 */
const target = 'src/visit-table.md';
writeFileSync(target, await formatted(visitTable(exampleOf('audio')), target));
console.log(target);
