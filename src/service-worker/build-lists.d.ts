/** What Kit tells the worker. Declared here because Kit's own types bring the page's globals along. */
declare module '$service-worker' {
	export const build: string[];
	export const files: string[];
	export const prerendered: string[];
	export const version: string;
}
