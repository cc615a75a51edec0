/** What can be opened behind the staff door. */
export type StaffPage =
	'home' | 'setup' | 'languages' | 'explainers' | 'sound' | 'recording' | 'settings';
