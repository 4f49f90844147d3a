/** A neural network in this thread whose one input is a square picture. */
export type Network = {
  /** Pixels. */
  readonly inputSide: number;
  /**
   * @param input Shape [inputSide, inputSide, 3]. Not modified.
   * @returns Its outputs in order, each the caller's own.
   */
  run(input: Float32Array): Promise<Float32Array[]>;
  /** Frees its memory; not to be run afterwards. */
  dispose(): void;
};
