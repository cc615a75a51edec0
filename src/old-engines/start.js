/*
 * The first script of every page, written so that any browser understands it.
 *
 * Below the floor nothing of the kiosk can start: the page becomes too-old.js, a picture and a voice.
 * On an old but good enough browser, polyfills.js is written right here, so that it has run before the
 * start script imports its modules. A current browser loads neither.
 */
(function () {
	'use strict';

	if (!('noModule' in document.createElement('script'))) {
		// `plaintext` swallows the rest of the page.
		document.write('<script src="/too-old.js"></' + 'script><plaintext hidden>');
		return;
	}

	var root = document.documentElement;
	// The kiosk is where it belongs: app.html need not say that it is not.
	root.className += ' here';

	// Chromium 61 and 62 and Firefox 60 to 66 have modules, and stop at the first `import()`.
	window.addEventListener('error', function (event) {
		var atStart = /\/first\.js$/.test(event.filename);
		if (atStart && /SyntaxError/.test(event.message)) {
			document.body.appendChild(document.createElement('script')).src = '/too-old.js';
		}
	});

	// Written here when it is built: the question of polyfill-list.js.
	var complete = 'LACKS_NOTHING';

	// The worker keeps the version before until this one shows a screen: service-worker/rollback.ts.
	var workers = navigator.serviceWorker;
	// Looks are counted: a tablet that slept has not failed.
	var looks = 0;
	function look() {
		// The first screen is there before the application, and proves nothing about it.
		if (root.hasAttribute('data-screen') && !root.classList.contains('first')) {
			workers.ready.then(function (registration) {
				var worker = registration.active;
				if (worker) worker.postMessage({ started: root.getAttribute('data-version') });
			});
		} else if (workers.controller && ++looks > 60) {
			location.reload();
		} else {
			setTimeout(look, 1000);
		}
	}
	if (workers) look();

	if (!complete) document.write('<script src="/polyfills.js"></' + 'script>');
})();
