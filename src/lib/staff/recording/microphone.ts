/**
 * Why there is no microphone. `insecure`: the page has no https. `denied`: somebody said no, or the
 * tablet does. `busy`: something else holds it, or it broke.
 */
export type MicrophoneTrouble = 'insecure' | 'denied' | 'none' | 'busy';

/** What a recorder needs of a microphone: everything a test replaces. */
export interface Hearing {
	/** Call within a touch. Null: it is open. */
	open(): Promise<MicrophoneTrouble | null>;
	/** Samples a second, while it is open. */
	readonly rate: number;
	/** Hands over what it hears from now on, and tells when it was taken away. */
	listen(onsamples: (samples: Float32Array) => void, onlost: () => void): void;
	/** A short, soft tone. */
	tick(): void;
	/** Lets go of the microphone at once, also where it is still being asked for. */
	close(): void;
}

/** Samples at a time: at 48 kHz a meter that moves twelve times a second. */
const chunk = 4096;

/** The tablet's microphone. It is asked for when it is opened, and let go when it is closed. */
export class Microphone implements Hearing {
	#context: AudioContext | null = null;
	#stream: MediaStream | null = null;
	#node: ScriptProcessorNode | null = null;
	#closed = false;

	get rate(): number {
		return Math.round(this.#context?.sampleRate ?? 0);
	}

	async open(): Promise<MicrophoneTrouble | null> {
		const Context = contextOf(window);
		// On plain http browsers hide it, whatever the types say.
		const { mediaDevices }: Partial<Navigator> = navigator;
		if (!mediaDevices || !Context) return window.isSecureContext ? 'none' : 'insecure';
		sessionType('play-and-record');
		// Before anything is waited for: on iPads only a touch may start it.
		this.#context = new Context();
		void this.#context.resume();
		try {
			this.#stream = await mediaDevices.getUserMedia({ audio: wishes });
		} catch (error) {
			this.close();
			return troubleOf(error);
		}
		// Somebody may have left while the question was on the screen.
		if (this.#closed) this.#letGo();
		return null;
	}

	listen(onsamples: (samples: Float32Array) => void, onlost: () => void): void {
		if (!this.#context || !this.#stream || this.#closed) return;
		const source = this.#context.createMediaStreamSource(this.#stream);
		// Worklets are younger than our oldest tablets.
		this.#node = this.#context.createScriptProcessor(chunk, 1, 1);
		this.#node.onaudioprocess = ({ inputBuffer }) => onsamples(inputBuffer.getChannelData(0));
		source.connect(this.#node);
		// It works only when it leads somewhere; what it hands on is silence.
		this.#node.connect(this.#context.destination);
		for (const track of this.#stream.getTracks()) track.addEventListener('ended', onlost);
	}

	tick(): void {
		const context = this.#context;
		if (!context || this.#closed) return;
		const [tone, volume] = [context.createOscillator(), context.createGain()];
		const now = context.currentTime;
		tone.frequency.value = 660;
		volume.gain.setValueAtTime(0.08, now);
		volume.gain.exponentialRampToValueAtTime(0.001, now + 0.12);
		tone.connect(volume);
		volume.connect(context.destination);
		tone.start();
		tone.stop(now + 0.12);
	}

	close(): void {
		this.#closed = true;
		this.#letGo();
	}

	#letGo(): void {
		this.#node?.disconnect();
		this.#node = null;
		for (const track of this.#stream?.getTracks() ?? []) track.stop();
		this.#stream = null;
		const context = this.#context;
		this.#context = null;
		// A context that is closed already says so by an error.
		if (context) void context.close().catch(() => undefined);
		sessionType('playback');
	}
}

/** The tablet evens out how far people sit away; an echo there is none, because nothing plays meanwhile. */
const wishes: MediaTrackConstraints = {
	channelCount: 1,
	echoCancellation: false,
	noiseSuppression: true,
	autoGainControl: true
};

function contextOf(page: Window & { webkitAudioContext?: typeof AudioContext }) {
	const { AudioContext: Context }: { AudioContext?: typeof AudioContext } = window;
	return Context ?? page.webkitAudioContext;
}

/** iPads give no microphone to a page that has said it only plays. */
function sessionType(type: string): void {
	const { audioSession }: { audioSession?: { type: string } } = navigator as object;
	if (audioSession) audioSession.type = type;
}

function troubleOf(error: unknown): MicrophoneTrouble {
	const name = error instanceof Error ? error.name : '';
	if (/^(NotAllowed|PermissionDenied|Security)/.test(name)) return 'denied';
	return /^(NotFound|DevicesNotFound|Overconstrained)/.test(name) ? 'none' : 'busy';
}
