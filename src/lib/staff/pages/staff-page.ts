/** What can be opened behind the staff door. */
export type StaffPage =
	| 'home'
	| 'setup'
	| 'check'
	| 'languages'
	| 'explainers'
	| 'sound'
	| 'settings'
	| 'counts'
	| 'copy'
	| 'card';
