import { interfaceClips } from '../lib/packs/interface-clips';
import type { ClipId } from '../lib/packs/pack';
import { checkDates } from './check-dates';
import { checkFacts } from './check-facts';
import { checkValues } from './check-values';
import { checkPace } from './pace';
import type { Problems } from './problem';
import { isClosing, isUncounted, requiredClips } from './required-clips';
import type { SourceLanguage, SourcePack } from './source';

/** Notes what is wrong between files and between packs: strangers, doubles, and missing voices. */
export function checkLibrary(packs: SourcePack[], problems: Problems) {
	if (!packs.some(({ id }) => id === 'interface')) {
		problems.in('interface/pack.json')('the voice of the kiosk itself is missing');
	}
	noteDoubleIds(packs, problems);
	for (const pack of packs) {
		checkValues(pack, packs, problems);
		checkFacts(pack, problems);
		checkDates(pack, problems);
		noteUnvoiced(pack, packs, problems);
		for (const language of pack.languages) {
			noteUnknownClips(pack, language, packs, problems);
		}
	}
	noteSameSound(packs, problems);
	checkPace(packs, problems);
}

/** Topics, explainers and clips of all packs meet in one kiosk, so no name may be there twice. */
function noteDoubleIds(packs: SourcePack[], problems: Problems) {
	const taken = new Set([
		'topic',
		'index',
		...interfaceClips.map((clip) => clip.replace(/\..*/, ''))
	]);
	for (const pack of packs) {
		const note = problems.in(`${pack.id}/pack.json`);
		const explainers = pack.topics.flatMap((topic) => topic.explainers);
		for (const { id } of [...pack.topics, ...explainers]) {
			if (id && taken.has(id)) note(`the id "${id}" is already taken; ids must be unique`);
			taken.add(id);
		}
	}
}

/** A language that the kiosk's own voice does not speak cannot be offered. */
function noteUnvoiced(pack: SourcePack, packs: SourcePack[], problems: Problems) {
	const voice = packs.find(({ id }) => id === 'interface');
	for (const { code, status } of pack.languages) {
		const own = voice?.languages.find((language) => language.code === code);
		if (!voice || status === 'draft' || own?.status === 'released') continue;
		const what = `language "${code}" is released here, but not in interface/pack.json`;
		problems.in(`${pack.id}/pack.json`)(what);
	}
}

function noteUnknownClips(
	pack: SourcePack,
	{ code, lines, takes }: SourceLanguage,
	packs: SourcePack[],
	problems: Problems
) {
	const known = new Set(requiredClips(pack, packs));
	const isUnknown = (clip: ClipId) =>
		!known.has(clip) && !(pack.id === 'interface' && isClosing(clip)) && !isUncounted(clip, pack);

	const script = problems.in(`${pack.id}/scripts/${code}.json`);
	for (const clip of lines.keys()) {
		if (isUnknown(clip)) script('no such clip in this pack; mend its name or take it out', clip);
	}
	const recordings = problems.unfinishedIn(`${pack.id}/recordings/${code}/takes.json`);
	for (const clip of takes.keys()) {
		if (isUnknown(clip)) recordings('no such clip in this pack; delete recording and entry', clip);
	}
}

/** One sound for two different sentences: one of them is the wrong recording. */
function noteSameSound(packs: SourcePack[], problems: Problems) {
	const heard = new Map<string, { file: string; said: string }>();
	for (const pack of packs) {
		for (const { code, recordings } of pack.languages) {
			for (const [clip, { sha256, take }] of recordings) {
				const file = `${pack.id}/recordings/${code}/${clip}.mp3`;
				const other = heard.get(sha256);
				if (!other) heard.set(sha256, { file, said: take.said });
				else if (other.said !== take.said) {
					problems.unfinishedIn(file)(
						`the same sound as ${other.file}, for other words; record one again`
					);
				}
			}
		}
	}
}
