import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Catalog } from '../../../src/lib/catalog/catalog.svelte';
import type { Manifest } from '../../../src/lib/packs/pack';
import { StoredSettings } from '../../../src/lib/store/stored-settings.svelte';
import { VisitSession, type SessionPage } from '../../../src/lib/tablet/visit-session.svelte';
import { restingAt, type Place, type Visit } from '../../../src/lib/visit/visit';
import { aLanguage, anExplainer, aPack } from '../staff/a-pack';

const welcome = { url: '/packs/a/es/w.mp3', bytes: 1, sha256: '', seconds: 1, text: 'Hola.' };
const whole = aPack({
	languages: {
		es: { ...aLanguage(), tile: { ...welcome, text: 'Español' }, welcome },
		ar: { ...aLanguage(), dir: 'rtl', tile: { ...welcome, text: 'العربية' } }
	},
	topics: [{ id: 'held', explainers: [anExplainer('bond')] }],
	pictures: { 'rest.hand': { url: '/packs/a/hand.svg', bytes: 1, sha256: '' } }
});

/** A tablet with these packs, and all that was done to its page. */
async function aSession(packs: Manifest[] | null = [whole], { started = true, link = '' } = {}) {
	const stored = new Map<string, string>();
	const settings = new StoredSettings(() => ({
		getItem: (key) => stored.get(key) ?? null,
		setItem: (key, value) => void stored.set(key, value)
	}));
	settings.change({ started });
	const catalog = new Catalog(
		{
			loadManifests: () => (packs ? Promise.resolve(packs) : new Promise(() => undefined)),
			loadLanguage: () => Promise.resolve({})
		},
		() => settings.current,
		() => undefined
	);
	const opening = catalog.open();
	if (packs) await opening;

	const kiosk = { drawn: restingAt(4), send: vi.fn() };
	const offline = { rested: vi.fn() };
	const awake = { wanted: false };
	const page = {
		tell: vi.fn(),
		speak: vi.fn(),
		removeFirstScreen: vi.fn(),
		keepRecord: vi.fn(),
		takeLink: () => {
			const [language, explainer] = link.split('/');
			link = '';
			return language && explainer ? { language, explainer } : null;
		},
		demonstrationMark: () => 'DEMONSTRATION'
	} satisfies SessionPage;
	const session = new VisitSession({ kiosk, catalog, settings, offline, awake }, page);
	const goTo = (place: Place): Visit => (kiosk.drawn = { ...kiosk.drawn, place });
	return { session, goTo, kiosk, catalog, settings, offline, awake, page };
}

const rest: Place = { screen: 'rest', thanks: null };
const topics: Place = { screen: 'topics', language: 'ar' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what the page shows', () => {
	test('is a visit where something is offered', async () => {
		const { session } = await aSession();
		expect(session.shows).toBe('visit');
	});

	test('is first start, whatever packs there are, until staff have begun', async () => {
		const { session } = await aSession([whole], { started: false });
		expect(session.shows).toBe('setup');
	});

	test('is a picture for staff where there is nothing', async () => {
		const { session } = await aSession([]);
		expect(session.shows).toBe('repair');
		expect(session.isWithdrawn).toBe(false);
	});

	test('is that picture too where all was withdrawn', async () => {
		const { session, settings } = await aSession();
		settings.change({ withdrawn: ['bond'] });
		expect(session.shows).toBe('repair');
		expect(session.isWithdrawn).toBe(true);
	});

	test('stays as it is for a second while the store answers nothing, and no longer', async () => {
		const { session, page } = await aSession(null);
		const stop = session.waitForTheStore();
		expect(session.shows).toBe('opening');
		session.tellTheOutside();
		expect(page.tell).not.toHaveBeenCalled();
		expect(page.removeFirstScreen).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1000);
		expect(session.shows).toBe('repair');
		stop();
	});
});

describe('the outside is told', () => {
	test('the screen of the visit, and that nothing is left of another', async () => {
		const { session, goTo, page } = await aSession();
		goTo(topics);
		session.tellTheOutside();
		expect(page.tell).toHaveBeenLastCalledWith(
			expect.objectContaining({ screen: 'topics', language: 'ar', sound: 'silent' })
		);
		goTo(rest);
		session.tellTheOutside();
		expect(page.tell).toHaveBeenLastCalledWith(
			expect.objectContaining({ screen: 'rest', language: undefined, card: undefined })
		);
		expect(page.removeFirstScreen).toHaveBeenCalled();
	});

	test.each([
		['setup', [whole], false],
		['repair', [], true]
	] as const)('of %s where no visit can be', async (screen, packs, started) => {
		const { session, page } = await aSession([...packs], { started });
		session.tellTheOutside();
		expect(page.tell).toHaveBeenLastCalledWith(expect.objectContaining({ screen }));
	});
});

describe('the first screen of the next start', () => {
	test('is what is offered, marked in a demonstration', async () => {
		const { session, settings, page } = await aSession();
		settings.change({ demonstration: true });
		session.rememberFirstScreen();
		expect(page.keepRecord).toHaveBeenLastCalledWith(
			expect.objectContaining({ mark: 'DEMONSTRATION' })
		);
	});

	test('is not written while somebody is here', async () => {
		const { session, goTo, page } = await aSession();
		goTo(topics);
		session.rememberFirstScreen();
		expect(page.keepRecord).not.toHaveBeenCalled();
	});

	test.each([
		['before staff have begun', [whole], false],
		['where nothing can be offered', [], true]
	] as const)('is none %s', async (_, packs, started) => {
		const { session, page } = await aSession([...packs], { started });
		session.rememberFirstScreen();
		expect(page.keepRecord).toHaveBeenLastCalledWith(null);
	});
});

describe('the language of the page', () => {
	test('is the visitor’s once its words are read, with its direction', async () => {
		const { session, goTo, page } = await aSession();
		goTo(topics);
		session.speakTheirLanguage();
		await vi.waitFor(() => expect(page.speak).toHaveBeenLastCalledWith('ar', 'rtl'));
	});

	test('is the staff’s at rest, when what is new may take over', async () => {
		const { session, goTo, settings, page, offline } = await aSession();
		settings.change({ staffLanguage: 'es' });
		goTo({ screen: 'rest', thanks: 'ar' });
		session.renewAtRest();
		expect(offline.rested).not.toHaveBeenCalled();
		goTo(rest);
		session.renewAtRest();
		expect(page.speak).toHaveBeenLastCalledWith('es', 'ltr');
		expect(offline.rested).toHaveBeenCalledOnce();
	});
});

test('languages are read ahead one by one while nobody listens, and not during a visit', async () => {
	const { session, goTo, catalog } = await aSession();
	const read = vi.spyOn(catalog, 'readAhead');
	const stop = session.readAhead();
	vi.advanceTimersByTime(7000);
	expect(read.mock.results.map(({ value }) => value as boolean)).toEqual([true, true, false]);
	stop?.();
	goTo(topics);
	expect(session.readAhead()).toBeUndefined();
});

test('no language is read ahead while somebody chooses their first, only for who changes theirs', async () => {
	const { session, goTo } = await aSession();
	goTo({ screen: 'languages', rounds: 0, from: null });
	expect(session.readAhead()).toBeUndefined();
	goTo({ screen: 'languages', rounds: 0, from: topics });
	expect(session.readAhead()).toBeDefined();
});

test('the screen stays on while somebody is here', async () => {
	const { session, goTo, awake } = await aSession();
	goTo(topics);
	session.keepAwake();
	expect(awake.wanted).toBe(true);
	goTo(rest);
	session.keepAwake();
	expect(awake.wanted).toBe(false);
});

test('a link to an explainer opens it once, on a phone without any first start', async () => {
	const { session, kiosk, settings } = await aSession([whole], { started: false, link: 'es/bond' });
	session.followLink();
	session.followLink();
	expect(kiosk.send.mock.calls).toEqual([[{ type: 'opened', language: 'es', explainer: 'bond' }]]);
	expect(settings.current).toMatchObject({ started: true, demonstration: true });
});

test('a link waits for packs', async () => {
	const { session, kiosk } = await aSession([], { link: 'es/bond' });
	session.followLink();
	expect(kiosk.send).not.toHaveBeenCalled();
});
