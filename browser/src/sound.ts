// A meter of one microphone, and a sound to test the speaker with.

const RATE = 16_000;
const TONES = [440, 554.4, 659.3];
const TONE_SAMPLES = 5_600;
const LOUDNESS = 0.4;

export class Meter {
  #context: AudioContext | undefined;
  #source: MediaStreamAudioSourceNode | undefined;
  #analyser: AnalyserNode | undefined;
  #track: MediaStreamTrack | null = null;
  readonly #samples = new Float32Array(1_024);

  listen(track: MediaStreamTrack | null): void {
    if (track === this.#track) {
      return;
    }

    this.#track = track;
    this.#source?.disconnect();
    this.#source = undefined;
    if (!track || typeof AudioContext === "undefined") {
      return;
    }

    this.#context ??= new AudioContext();
    this.#analyser ??= new AnalyserNode(this.#context, { fftSize: this.#samples.length });
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#analyser);
  }

  /** Loudness of the last 20 ms, 0 to 1; 0 while muted, or as long as the browser waits for a click. */
  level(): number {
    if (!this.#source || !this.#track?.enabled) {
      return 0;
    }

    if (this.#context!.state === "suspended") {
      void this.#context!.resume();
    }

    this.#analyser!.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return Math.min(1, Math.sqrt(power) * 4);
  }
}

/** A WAV file of three tones that swell and fade, so that no file has to be loaded. */
export function testSound(): Blob {
  const samples = Int16Array.from({ length: TONES.length * TONE_SAMPLES }, (_, place) => {
    const within = (place % TONE_SAMPLES) / TONE_SAMPLES;
    const tone = TONES[Math.floor(place / TONE_SAMPLES)]!;
    return Math.sin((2 * Math.PI * tone * place) / RATE) * Math.sin(Math.PI * within) * LOUDNESS * 0x7fff;
  });
  const header = new DataView(new ArrayBuffer(44));
  const word = (at: number, text: string): void => [...text].forEach((sign, place) => header.setUint8(at + place, sign.charCodeAt(0)));
  word(0, "RIFF");
  header.setUint32(4, 36 + samples.byteLength, true);
  word(8, "WAVEfmt ");
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  word(36, "data");
  header.setUint32(40, samples.byteLength, true);
  return new Blob([header, samples], { type: "audio/wav" });
}
