// In a mesh everybody sends to everybody: what one picture may take depends on how many there are, and on how the line does.

/** Full picture; 320 by 180 at 10 a second; the voice alone. */
export type Level = "full" | "low" | "sound";

/** One second of sending to one member. */
export interface Sample {
  /** Share of packets that got lost, 0 to 1. */
  loss: number;
  /** The browser says that the line limits the picture it sends. */
  limited: boolean;
  /** What it thinks the line carries, bit/s, where it says so. */
  available?: number | undefined;
}

export interface Rate {
  level: Level;
  /** Seconds in a row. */
  bad: number;
  good: number;
  /** Good seconds that are asked before more is sent. */
  patience: number;
  /** Seconds until what the browser says of limits counts: it begins with little at each change. */
  settling: number;
}

export interface Encoding {
  active: boolean;
  maxBitrate: number;
  maxFramerate: number;
  scaleResolutionDownBy: number;
}

const MESH_BITRATES = [900_000, 450_000, 300_000, 250_000];
const LOW_BITRATE = 150_000;
const LOW_HEIGHT = 180;
const SCREEN_LOW_BITRATE = 250_000;
const MOST_LOSS = 0.05;
const HOPELESS_LOSS = 0.2;
const LITTLE_LOSS = 0.02;
const BAD_SECONDS = 5;
const GOOD_SECONDS = 30;
const LONGEST_PATIENCE = 240;
const SETTLING_SECONDS = 10;
const LIMITED_BELOW = 0.6;

export const bestRate = rateAt("full", GOOD_SECONDS);

/** Sound first: a bad line loses the size of the picture, then the picture; after 30 good seconds it gets them back, later if it lost them again. */
export function nextRate(rate: Rate, sample: Sample, others: number): Rate {
  const least = rate.level === "full" ? meshBitrate(others) * LIMITED_BELOW : LOW_BITRATE;
  const isLimited = sample.limited && rate.settling === 0 && (sample.available ?? 0) < least;
  const isBad = sample.loss > MOST_LOSS || isLimited;
  const bad = isBad ? rate.bad + 1 : 0;
  const good = isBad || sample.loss > LITTLE_LOSS ? 0 : rate.good + 1;

  if (bad >= BAD_SECONDS && rate.level !== "sound") {
    if (rate.level === "full") {
      return rateAt("low", rate.patience);
    }

    if (isLimited || sample.loss > HOPELESS_LOSS) {
      return rateAt("sound", rate.patience);
    }
  }

  if (good >= rate.patience && rate.level !== "full") {
    return rateAt(rate.level === "sound" ? "low" : "full", Math.min(rate.patience * 2, LONGEST_PATIENCE));
  }

  const patience = rate.level === "full" && good > LONGEST_PATIENCE ? GOOD_SECONDS : rate.patience;
  return { level: rate.level, bad, good, patience, settling: Math.max(0, rate.settling - 1) };
}

/** Bit/s that one picture may take, with so many others in the room. */
export function meshBitrate(others: number): number {
  return MESH_BITRATES[Math.max(1, Math.min(others, MESH_BITRATES.length)) - 1]!;
}

/** @param height Of the picture as it is taken, in pixels. */
export function videoEncoding(level: Level, others: number, height: number, isScreen: boolean): Encoding {
  const bitrate = meshBitrate(others);
  if (level === "full") {
    return { active: true, maxBitrate: bitrate, maxFramerate: others > 2 ? 20 : 30, scaleResolutionDownBy: 1 };
  }

  const active = level === "low";
  return isScreen
    ? { active, maxBitrate: Math.min(bitrate, SCREEN_LOW_BITRATE), maxFramerate: 3, scaleResolutionDownBy: 1 }
    : { active, maxBitrate: Math.min(bitrate, LOW_BITRATE), maxFramerate: 10, scaleResolutionDownBy: Math.max(1, height / LOW_HEIGHT) };
}

export function audioBitrate(level: Level): number {
  return level === "full" ? 40_000 : 24_000;
}

function rateAt(level: Level, patience: number): Rate {
  return { level, bad: 0, good: 0, patience, settling: SETTLING_SECONDS };
}
