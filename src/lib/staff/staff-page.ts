/** What can be opened behind the staff door. */
export type StaffPage =
	| 'home'
	| 'setup'
	| 'check'
	| 'clean'
	| 'languages'
	| 'explainers'
	| 'packs'
	| 'recording'
	| 'sound'
	| 'settings'
	| 'counts'
	| 'copy'
	| 'card';
