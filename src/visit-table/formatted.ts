import { format, resolveConfig } from 'prettier';

/** A text as `npm run lint` wants it in a file of this name. */
export async function formatted(text: string, file: string): Promise<string> {
	return format(text, { ...(await resolveConfig(file)), filepath: file });
}
