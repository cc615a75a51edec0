/** How far the recordings of the offered languages have come onto this tablet. */
export interface Recordings {
	standing: 'unknown' | 'working' | 'waiting' | 'full' | 'ready';
	stored: number;
	/** 0 while it is not known how many there are. */
	all: number;
}
