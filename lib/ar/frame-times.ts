/** The last script times of frames, milliseconds. */
export class FrameTimes {
  private readonly kept: Float32Array;
  private count = 0;

  constructor(size = 300) {
    this.kept = new Float32Array(size);
  }

  add(milliseconds: number): void {
    this.kept[this.count++ % this.kept.length] = milliseconds;
  }

  /** Null before the first frame. */
  read(): { frames: number; medianMs: number; p95Ms: number } | null {
    const times = [...this.kept.subarray(0, Math.min(this.count, this.kept.length))].sort((a, b) => a - b);
    if (times.length === 0) return null;
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
    return { frames: this.count, medianMs: at(0.5), p95Ms: at(0.95) };
  }
}
