/*
 * Below the floor: a picture and a voice that say, in every language in turn, that this tablet is too old,
 * and for staff the version found and the version needed. ES5, one <audio>, no other script.
 */
(function () {
	'use strict';

	var root = document.documentElement;
	var audio = document.createElement('audio');
	var lines = [];
	var speaking = -1;
	var coming = 0;

	root.setAttribute('data-screen', 'too-old');
	root.setAttribute('data-sound', 'silent');
	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
	else show();

	function show() {
		var body = document.body;
		body.innerHTML = '';
		body.className = 'too-old';

		link('stylesheet', '/too-old.css');
		link('icon', '/icon.svg');

		var button = add(body, 'button');
		button.type = 'button';
		button.setAttribute('data-choice', 'yes');
		button.setAttribute('aria-label', 'This tablet is too old');
		add(button, 'img').src = '/too-old.svg';
		button.onclick = function () {
			say(0);
		};

		var words = add(body, 'ul');
		add(body, 'p').textContent = forStaff();
		body.appendChild(audio);

		get('/packs/interface.json', function (manifest) {
			for (var code in manifest.languages) {
				addLine(words, code, manifest.languages[code]);
			}
		});
	}

	function addLine(words, code, language) {
		var line = { item: add(words, 'li'), url: '' };
		line.item.lang = code;
		line.item.dir = language.dir;
		lines.push(line);
		coming += 1;
		get(
			language.url,
			function (file) {
				var clip = file.clips['too-old'];
				line.item.textContent = clip.text;
				line.url = clip.url;
			},
			function () {
				coming -= 1;
				// Most browsers play nothing before a touch: then the picture waits for one.
				if (speaking < 0 && (lines[0].url || coming === 0)) say(0);
			}
		);
	}

	function say(index) {
		if (lines[speaking]) lines[speaking].item.className = '';
		speaking = index;
		var line = lines[index];
		if (!line) {
			root.setAttribute('data-sound', 'silent');
			return;
		}
		if (!line.url) {
			say(index + 1);
			return;
		}
		audio.src = line.url;
		var started = audio.play();
		if (started) {
			started['catch'](function (refusal) {
				if (refusal.name === 'NotAllowedError') root.setAttribute('data-sound', 'blocked');
			});
		}
	}

	audio.onplaying = function () {
		root.setAttribute('data-sound', 'playing');
		lines[speaking].item.className = 'speaking';
	};
	audio.onended = audio.onerror = function () {
		if (speaking >= 0) say(speaking + 1);
	};

	function forStaff() {
		var agent = navigator.userAgent;
		var found = /(Firefox|Chrome)\/[\d.]+/.exec(agent) ||
			/Version\/[\d.]+.*Safari/.exec(agent) || [agent];
		return (
			found[0] +
			' · needed / se necesita: Chrome or Android WebView 64, Safari 11.1 (iOS 11.3), Firefox ESR'
		);
	}

	function link(what, url) {
		var element = add(document.head, 'link');
		element.rel = what;
		element.href = url;
	}

	function add(parent, name) {
		return parent.appendChild(document.createElement(name));
	}

	/** Picture and version stay, whatever does not come, or comes as something else. */
	function get(url, then, whatever) {
		var request = new XMLHttpRequest();
		request.open('GET', url);
		request.onreadystatechange = function () {
			if (request.readyState !== 4) return;
			try {
				if (request.status === 200) then(JSON.parse(request.responseText));
			} catch (notOurs) {
				// A login page of the house's network: the next language.
			}
			if (whatever) whatever();
		};
		request.send();
	}
})();
