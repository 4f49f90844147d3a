/**
 * The One Euro filter (Casiez, Roussel, Vogel, CHI 2012): a low-pass whose cutoff rises with speed, so that what stands
 * still does not shake and what moves does not lag.
 */
export type OneEuroOptions = {
  /** Cutoff at rest, hertz. Lower is calmer. */
  restHertz: number;
  /** How much the cutoff rises with speed: hertz for each unit a second. */
  perSpeed: number;
  /** Cutoff of the speed's own estimate, hertz. */
  speedHertz: number;
};

export type OneEuro = {
  /** @param seconds Time of the sample; not before the last one. */
  next(value: number, seconds: number): number;
  reset(): void;
};

export function createOneEuro({ restHertz, perSpeed, speedHertz }: OneEuroOptions): OneEuro {
  let last: { raw: number; value: number; speed: number; seconds: number } | null = null;
  return {
    next(raw, seconds) {
      if (!last) {
        last = { raw, value: raw, speed: 0, seconds };
        return raw;
      }
      const step = seconds - last.seconds;
      if (!(step > 0)) return last.value;
      const speed = mix(last.speed, (raw - last.raw) / step, share(speedHertz, step));
      const value = mix(last.value, raw, share(restHertz + perSpeed * Math.abs(speed), step));
      last = { raw, value, speed, seconds };
      return value;
    },
    reset() {
      last = null;
    },
  };
}

const mix = (from: number, to: number, by: number) => from + (to - from) * by;

/** How much of a new sample counts in a first-order low-pass. */
function share(hertz: number, step: number): number {
  const r = 2 * Math.PI * hertz * step;
  return r / (r + 1);
}
