/*
 * Which folder may import which: `npm run imports` (a part of `npm run lint`). Each names what stands below
 * it; whoever needs more moves something down, or hands it in.
 */

/** From the bottom up. */
export const below = {
	'lib/platform': [],
	'lib/packs': [],
	'lib/sound': [],
	'lib/parts': [],
	'lib/store': ['lib/packs', 'lib/sound'],
	'lib/text': ['lib/packs', 'lib/store'],
	'lib/shelter-recordings': ['lib/packs'],
	'lib/offline': ['lib/packs'],
	'lib/catalog': ['lib/packs', 'lib/shelter-recordings', 'lib/store', 'lib/text'],
	'lib/visit': ['lib/packs', 'lib/catalog', 'lib/platform', 'lib/sound', 'lib/store'],
	'lib/first': [
		...['lib/packs', 'lib/catalog', 'lib/parts', 'lib/platform', 'lib/sound', 'lib/store'],
		'lib/visit'
	],
	'lib/screens': [
		...['lib/catalog', 'lib/first', 'lib/parts', 'lib/platform', 'lib/text', 'lib/visit']
	],
	// The staff's side never sees a visitor's screen, nor the other way round.
	'lib/staff': [
		...[
			'lib/packs',
			'lib/catalog',
			'lib/offline',
			'lib/shelter-recordings',
			'lib/parts',
			'lib/platform'
		],
		...['lib/sound', 'lib/store', 'lib/text', 'lib/visit']
	],
	// The one root: it makes everything.
	'lib/tablet': [
		...[
			'lib/packs',
			'lib/catalog',
			'lib/first',
			'lib/offline',
			'lib/shelter-recordings',
			'lib/platform'
		],
		...['lib/sound', 'lib/staff', 'lib/store', 'lib/text', 'lib/visit']
	],
	routes: ['lib/screens', 'lib/staff', 'lib/store', 'lib/tablet', 'lib/text', 'lib/visit'],
	'service-worker': ['lib/offline', 'old-engines'],
	packer: ['lib/packs', 'old-engines'],
	serve: ['packer'],
	overlay: ['lib/packs', 'lib/parts', 'lib/visit', 'packer'],
	'visit-table': [
		...['lib/packs', 'lib/catalog', 'lib/shelter-recordings', 'lib/store', 'lib/visit', 'packer']
	],
	'old-engines': []
};

export default {
	forbidden: [
		{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'not-found',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, path: '^(\\$lib|\\.)', pathNot: '/\\$types$' }
		},
		{
			name: 'every-folder-has-its-place',
			comment: 'Write the new folder into src/imports.config.js, with what it may import.',
			severity: 'error',
			from: { path: '^src/', pathNot: [`^src/(${Object.keys(below).join('|')})/`, '^src/[^/]+$'] },
			to: {}
		},
		...Object.entries(below).map(([folder, others]) => ({
			name: `${folder.replace('/', '-')}-knows-only-what-is-below`,
			severity: 'error',
			from: { path: `^src/${folder}/` },
			to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/|^src/app\\.css$` }
		}))
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		// That of SvelteKit has paths that are relative to its own folder, which the tool does not follow.
		tsConfig: { fileName: 'src/imports.tsconfig.json' },
		// Types are a way of knowing each other, too.
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'default', 'types'],
			extensions: ['.ts', '.svelte.ts', '.js', '.svelte', '.json', '.d.ts']
		}
	}
};
