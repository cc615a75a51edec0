const element = Element.prototype;

element.replaceChildren ??= function (...nodes) {
	while (this.lastChild) this.removeChild(this.lastChild);
	this.append(...nodes);
};

element.toggleAttribute ??= function (name, force) {
	const wanted = force ?? !this.hasAttribute(name);
	if (!wanted) this.removeAttribute(name);
	else if (!this.hasAttribute(name)) this.setAttribute(name, '');
	return wanted;
};

// Svelte asks only to cancel what it started itself, which it also remembers.
element.getAnimations ??= () => [];
