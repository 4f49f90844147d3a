import type { Bounds } from '@/lib/model3d/scale/bounds';
import { type UsdzNoteCode, usdzNoteCodes, usdzWords } from './usdz-words';

/** Something of the model that Quick Look will show differently, or not. */
export type UsdzNote = {
  code: UsdzNoteCode;
  /** How many parts or materials it concerns. */
  count: number;
  /** One sentence for the merchant, in English; other languages say it by code (components/ui/messages). */
  text: string;
};

/** Collects notes, each kind once with how often it applied, in the order of the list above. */
export class UsdzNotes {
  readonly #counts = new Map<UsdzNoteCode, number>();

  add(code: UsdzNoteCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  list(): UsdzNote[] {
    return usdzNoteCodes
      .filter((code) => this.#counts.has(code))
      .map((code) => ({ code, count: this.#counts.get(code) ?? 0, text: usdzWords[`usdz-${code}`] }));
  }
}

/** What a USDZ holds, and what of the model it could not hold. Plain data. */
export type UsdzReport = {
  bytes: number;
  /** The scene without its textures. */
  sceneBytes: number;
  meshes: number;
  materials: number;
  /** Backs that were added included. */
  triangles: number;
  backTriangles: number;
  points: number;
  textures: { count: number; bytes: number; largestPixels: [number, number] | null };
  /** As it lies in the file, metres; a wall thing lies on its back there, see `wallTurn`. */
  bounds: Bounds;
  /** Turned so that Quick Look, which takes +Y for away from the wall, hangs it upright. */
  wallTurn: boolean;
  variant: string | null;
  simplification: { trianglesBefore: number; trianglesAfter: number; allowedMillimetres: number } | null;
  notes: UsdzNote[];
};
