/** The box that the demo's page has, where one person plays both sides; null on every other page. */
export const madeUpBox = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('#call [data-part="made-up"]');

/** A moving picture and a soft tone: one camera cannot serve two tabs, and some machines have none. */
export function makeUp(audio: boolean, video: boolean): MediaStreamTrack[] {
  return [...(audio ? [tone()] : []), ...(video ? [picture()] : [])];
}

function tone(): MediaStreamTrack {
  const context = new AudioContext();
  const [oscillator, gain, out] = [context.createOscillator(), context.createGain(), context.createMediaStreamDestination()];
  gain.gain.value = 0.05;
  oscillator.connect(gain).connect(out);
  oscillator.start();
  return out.stream.getAudioTracks()[0]!;
}

function picture(): MediaStreamTrack {
  const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
  const pen = canvas.getContext("2d")!;
  const color = `hsl(${Math.floor(Math.random() * 360)} 60% 45%)`;
  const track = canvas.captureStream(15).getVideoTracks()[0]!;
  const timer = setInterval(() => {
    if (track.readyState === "ended") {
      clearInterval(timer);
    }

    const angle = Date.now() / 600;
    pen.fillStyle = "#222";
    pen.fillRect(0, 0, 320, 180);
    pen.fillStyle = color;
    pen.fillRect(130 + 90 * Math.cos(angle), 60 + 40 * Math.sin(angle), 60, 60);
  }, 66);
  return track;
}
