import type {
	Clip,
	ClipId,
	LanguageFile,
	Manifest,
	ManifestExplainer,
	ManifestLanguage,
	Picture,
	StoredFile
} from '../lib/packs/pack';
import type { Coverage } from './coverage';
import type { DrawnPictures } from './draw-pictures';
import { hashOf } from './fresh';
import type { ComposedPicture } from './pictures';
import type { SourceExplainer, SourceLanguage, SourcePack } from './source';

export interface BuiltPack {
	manifest: Manifest;
	/** What the manifest names, by path under `packs/`. */
	files: Map<string, Buffer>;
	/** Every recording in it, of every language. */
	clips: Clip[];
}

/**
 * Turns a pack that has been read into what the kiosk fetches, in memory.
 * The same pack gives the same bytes on every machine.
 * @param offered how far the languages to be offered have come; a clip without a recording is left out
 */
export function buildPack(
	pack: SourcePack,
	offered: Coverage[],
	drawings: DrawnPictures
): BuiltPack {
	const files = new Map<string, Buffer>();
	const clips: Clip[] = [];
	const languages = pack.languages.flatMap((language) => {
		const coverage = offered.find(({ code }) => code === language.code);
		if (!coverage) return [];
		const file = languageFile(pack, language, coverage, files);
		clips.push(...Object.values(file.clips));
		return [[language.code, buildLanguage(pack, language, file, files)]];
	});
	const pictures = [...drawings].map(([key, drawn]) => [key, buildPicture(pack, drawn, files)]);
	const content = {
		id: pack.id,
		date: newestDate(pack),
		licence: pack.licence,
		topics: pack.topics.map(({ id, explainers }) => ({
			id,
			explainers: explainers.map(buildExplainer)
		})),
		languages: Object.fromEntries(languages) as Record<string, ManifestLanguage>,
		pictures: Object.fromEntries(pictures) as Record<string, Picture>
	};
	const version = hashOf(JSON.stringify(content)).slice(0, 12);
	return { manifest: { ...content, version }, files, clips };
}

function languageFile(
	pack: SourcePack,
	language: SourceLanguage,
	coverage: Coverage,
	files: Map<string, Buffer>
): LanguageFile {
	const clips: Record<ClipId, Clip> = {};
	for (const id of coverage.clips.keys()) {
		const clip = buildClip(pack, language, id, files);
		if (clip) clips[id] = clip;
	}
	return { clips };
}

function buildLanguage(
	pack: SourcePack,
	{ code, status, dir, follows, accent, recordings }: SourceLanguage,
	file: LanguageFile,
	files: Map<string, Buffer>
): ManifestLanguage {
	const json = Buffer.from(`${JSON.stringify(file)}\n`);
	const stored = store(files, json, (hash) => `${pack.id}/${code}.${hash}.json`);
	const tile = file.clips['language'];
	const welcome = file.clips['welcome.1'];
	const writing = follows === null ? {} : { unwritten: true as const };
	const synthetic = Object.keys(file.clips).filter(
		(id) => recordings.get(id)?.take.voice === 'synthetic'
	).length;
	return {
		...stored,
		status,
		dir,
		...writing,
		...(accent ? { accent: true as const } : {}),
		synthetic,
		...(tile ? { tile } : {}),
		...(welcome ? { welcome } : {})
	};
}

function buildClip(
	pack: SourcePack,
	{ code, follows, lines, recordings }: SourceLanguage,
	id: ClipId,
	files: Map<string, Buffer>
): Clip | null {
	const line = lines.get(id);
	const recording = recordings.get(id);
	if (!line || !recording) return null;
	const { bytes, seconds } = recording;
	const stored = store(files, bytes, (hash) => `${pack.id}/${code}/${id}.${hash}.mp3`);
	const { text, say } = line;
	// Of a language without writing, the words that were spoken are nowhere.
	const isHeard = say !== null && say !== text && follows === null;
	return { ...stored, seconds, text, ...(isHeard ? { say } : {}) };
}

function buildExplainer(explainer: SourceExplainer): ManifestExplainer {
	const { id, cards, cardWhere, where, status, checked, changes, validUntil, keep } = explainer;
	return {
		id,
		cards,
		...(Object.keys(cardWhere).length > 0 ? { cardWhere } : {}),
		private: explainer.private,
		where,
		status,
		checked: checked.date,
		by: checked.by,
		role: checked.role,
		changes,
		validUntil,
		keep
	};
}

function buildPicture(
	pack: SourcePack,
	{ svg, rtlSvg }: ComposedPicture,
	files: Map<string, Buffer>
): Picture {
	const storePicture = (drawing: string) =>
		store(files, Buffer.from(drawing), (hash) => `${pack.id}/pictures/${hash}.svg`);
	return { ...storePicture(svg), ...(rtlSvg === undefined ? {} : { rtl: storePicture(rtlSvg) }) };
}

/** Named by the hash of its bytes, so that nothing cached can ever be wrong. */
function store(
	files: Map<string, Buffer>,
	bytes: Buffer,
	pathFor: (hash: string) => string
): StoredFile {
	const hash = hashOf(bytes);
	const path = pathFor(hash.slice(0, 10));
	files.set(path, bytes);
	return { url: `/packs/${path}`, bytes: bytes.length, sha256: hash };
}

/** The newest date in the pack's own data, never the clock of the machine that builds it. */
function newestDate({ topics, languages }: SourcePack): string {
	const checks = topics.flatMap(({ explainers }) => explainers.map(({ checked }) => checked.date));
	const takes = languages.flatMap((language) =>
		[...language.takes.values()].map(({ date }) => date)
	);
	return [...checks, ...takes].reduce(
		(newest, date) => (date > newest ? date : newest),
		'1970-01-01'
	);
}
