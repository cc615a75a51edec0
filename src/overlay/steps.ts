/** What whoever makes it has to know: English and Spanish stand side by side, as on the card for the wall. */
export interface Bilingual {
	en: string;
	es: string;
}

/** How the shapes are cut and glued. */
export const gluing: Bilingual[] = [
	{
		en: 'Print at 100 percent, not “fit to page”. Measure the black line: it must be 100 mm long.',
		es: 'Imprima al 100 por ciento, sin “ajustar a la página”. Mida la línea negra: debe medir 100 mm.'
	},
	{
		en: 'Glue the page with the shapes onto card of 1.5 to 2 mm, such as the back of a writing pad. Let it dry.',
		es: 'Pegue la hoja de las figuras en un cartón de 1.5 a 2 mm, como la tapa de un bloc. Déjela secar.'
	},
	{
		en: 'Cut each shape out along its line. Punch the hole of the ring with a paper punch: it is 6 mm wide.',
		es: 'Recorte cada figura por su línea. Haga el agujero del anillo con una perforadora: mide 6 mm.'
	},
	{
		en: 'Clean the keys with alcohol. Put a drop of contact glue on the back of each shape; no glue between the keys.',
		es: 'Limpie las teclas con alcohol. Ponga una gota de pegamento de contacto detrás de cada figura; nada entre las teclas.'
	},
	{
		en: 'Press each shape onto its key, as page 2 shows. The knob on the 5 must be felt in the hole of the ring.',
		es: 'Presione cada figura sobre su tecla, como muestra la página 2. El punto del 5 debe sentirse en el agujero del anillo.'
	},
	{
		en: 'Leave bare all keys that are white on page 2. Cover the shapes with clear nail varnish, so that they can be wiped.',
		es: 'Deje sin nada las teclas que en la página 2 están en blanco. Cubra las figuras con esmalte transparente, para poder limpiarlas.'
	}
];

/** How it is tried, and what it is to a visitor. */
export const trying: Bilingual[] = [
	{
		en: 'Plug the pad into the tablet (an adapter for USB may be needed) or pair it by Bluetooth. NumLock may be on or off.',
		es: 'Conecte el teclado a la tableta (puede necesitar un adaptador USB) o por Bluetooth. Bloq Num puede estar activado o no.'
	},
	{
		en: 'Let the kiosk rest, close your eyes, and press the ring. Move with the four triangles: each thing says its name. The ring chooses it.',
		es: 'Deje el quiosco en reposo, cierre los ojos y presione el anillo. Muévase con los cuatro triángulos: cada cosa dice su nombre. El anillo la elige.'
	},
	{
		en: 'The cross hides everything at once: whoever must leave presses it. The house leads back to all topics.',
		es: 'La cruz esconde todo de inmediato: la presiona quien tiene que irse. La casa vuelve a todos los temas.'
	},
	{
		en: 'Two switches, or a sip-and-puff, need no shapes: set one to the space bar or Tab (it moves on), the other to Enter (it chooses).',
		es: 'Dos botones, o un mando de soplo, no necesitan figuras: uno como barra espaciadora o Tab (pasa a lo siguiente), el otro como Enter (elige).'
	},
	{
		en: 'Fix the pad so that it does not slide, right of the tablet or below it, with the cable upwards.',
		es: 'Fije el teclado para que no resbale, a la derecha o debajo de la tableta, con el cable hacia arriba.'
	}
];
