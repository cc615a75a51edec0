import type {
	Clip,
	Country,
	LanguageFile,
	Manifest,
	ManifestExplainer,
	ManifestLanguage,
	ManifestTopic,
	Picture,
	StoredFile
} from './pack';

/**
 * Built packs from whatever was fetched or stored. PURE.
 * Fields that we do not know are let through, because later versions may add some.
 */

/** A manifest, or null if a kiosk could not rely on every part of it. */
export function readManifest(json: unknown): Manifest | null {
	return isManifest(json) ? json : null;
}

/** The words and recordings of a language, or null if one of them is not as it should be. */
export function readLanguageFile(json: unknown): LanguageFile | null {
	return isRecord(json) && isTable(json.clips, isClipId, isClip) ? { clips: json.clips } : null;
}

function isManifest(json: unknown): json is Manifest {
	return (
		isRecord(json) &&
		isId(json.id) &&
		isText(json.version) &&
		isDay(json.date) &&
		isText(json.licence) &&
		isList(json.topics, isTopic) &&
		isTable(json.languages, isLanguageCode, isLanguage) &&
		isTable(json.pictures, isClipId, isPicture)
	);
}

function isTopic(value: unknown): value is ManifestTopic {
	return isRecord(value) && isId(value.id) && isList(value.explainers, isExplainer);
}

function isExplainer(value: unknown): value is ManifestExplainer {
	if (!isRecord(value) || !isCount(value.cards)) return false;
	const { cards } = value;
	// Each is a dot on the screen.
	if (cards > 99) return false;
	return (
		isId(value.id) &&
		typeof value.private === 'boolean' &&
		isList(value.where, isCountry) &&
		(value.cardWhere === undefined ||
			isTable(value.cardWhere, isNumeral, (countries) => isList(countries, isCountry))) &&
		(value.status === 'draft' || value.status === 'reviewed') &&
		isDay(value.checked) &&
		isDay(value.validUntil) &&
		(value.by === undefined || isText(value.by)) &&
		(value.role === undefined || isText(value.role)) &&
		(value.changes === undefined || isPaceOfChange(value.changes)) &&
		isList(value.keep, (card): card is number => isCount(card) && card <= cards)
	);
}

function isCountry(value: unknown): value is Country {
	return value === 'US' || value === 'MX';
}

function isNumeral(key: string): boolean {
	return /^[1-9]\d?$/.test(key);
}

function isPaceOfChange(value: unknown): boolean {
	return value === 'stable' || value === 'often' || value === 'weekly';
}

function isLanguage(value: unknown): value is ManifestLanguage {
	return (
		isRecord(value) &&
		isStoredFile(value) &&
		(value.status === 'draft' || value.status === 'released') &&
		(value.dir === 'ltr' || value.dir === 'rtl') &&
		(value.unwritten === undefined || value.unwritten === true) &&
		(value.accent === undefined || value.accent === true) &&
		(value.synthetic === undefined || value.synthetic === 0 || isCount(value.synthetic)) &&
		(value.tile === undefined || isClip(value.tile)) &&
		(value.welcome === undefined || isClip(value.welcome))
	);
}

function isPicture(value: unknown): value is Picture {
	return (
		isRecord(value) && isStoredFile(value) && (value.rtl === undefined || isStoredFile(value.rtl))
	);
}

function isClip(value: unknown): value is Clip {
	return (
		isRecord(value) &&
		isStoredFile(value) &&
		typeof value.seconds === 'number' &&
		value.seconds > 0 &&
		typeof value.text === 'string' &&
		(value.say === undefined || isText(value.say))
	);
}

function isStoredFile(value: unknown): value is StoredFile {
	return (
		isRecord(value) &&
		isAddress(value.url) &&
		isCount(value.bytes) &&
		typeof value.sha256 === 'string' &&
		/^[0-9a-f]{64}$/.test(value.sha256)
	);
}

/** Only what a packer could have written: nothing outside `/packs/`, and no other host. */
function isAddress(value: unknown): boolean {
	return typeof value === 'string' && /^\/packs(\/[A-Za-z0-9][A-Za-z0-9.-]*)+$/.test(value);
}

function isList<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
	return Array.isArray(value) && value.every(isItem);
}

/** ShelterRecordings keys of a known form only, which keeps out `__proto__`. */
function isTable<Item>(
	value: unknown,
	isKey: (key: string) => boolean,
	isItem: (item: unknown) => item is Item
): value is Record<string, Item> {
	return isRecord(value) && Object.keys(value).every((key) => isKey(key) && isItem(value[key]));
}

function isLanguageCode(code: string): boolean {
	return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code);
}

/** Topic and explainer ids have the form of a clip id with one part. */
function isClipId(id: string): boolean {
	return /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(id);
}

function isId(value: unknown): boolean {
	return typeof value === 'string' && isClipId(value) && !value.includes('.');
}

function isDay(value: unknown): boolean {
	return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
