import { freshSettings, type Settings } from '../../../src/lib/store/settings';

/** Where the kiosk keeps what staff have decided. */
export const settingsKey = 'farol.settings';

/** What is stored once first start was skipped: first-start.spec.ts walks there, and compares. */
export const demonstration: Settings = { ...freshSettings, started: true, demonstration: true };

export const pin = '2468';

/** A hash of it, as the kiosk makes them. */
const pinHash = '$2b$09$iY/nQlrTkBqfuBtpQoRETOD8qfs66jzXhnYkU2OQP7HDjb4QT58SG';

/** What is stored once first start was walked through, with what is offered by itself. */
export const setUp: Settings = { ...freshSettings, started: true, pin: pinHash };
