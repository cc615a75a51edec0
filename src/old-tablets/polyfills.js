/*
 * What Chromium 64 and Safari 11.1 lack and the kiosk, Svelte, Kit and svelte-i18n use. `npm run polyfills`
 * bundles it into static/polyfills.js; static/start.js loads that only where one of these is missing, and
 * names the same things.
 */
import 'core-js/modules/es.global-this.js';
import 'core-js/modules/es.object.from-entries.js';
import 'core-js/modules/es.object.has-own.js';
import 'core-js/modules/es.promise.all-settled.js';
import 'core-js/modules/es.array.at.js';
import 'core-js/modules/es.array.find-last.js';
import 'core-js/modules/es.array.flat.js';
import 'core-js/modules/es.array.flat-map.js';
import 'core-js/modules/es.string.at-alternative.js';
import 'core-js/modules/es.string.replace-all.js';
import 'core-js/modules/es.string.trim-start.js';
import 'core-js/modules/es.string.trim-end.js';
import 'core-js/modules/web.queue-microtask.js';
import './elements.js';
