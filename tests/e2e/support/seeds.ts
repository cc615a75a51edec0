/** What random tests begin with: one seed in `npm test`, those of FAROL_SEEDS in `npm run test:long`. */
export const seeds = (process.env['FAROL_SEEDS'] || '1').split(',').map(Number);
