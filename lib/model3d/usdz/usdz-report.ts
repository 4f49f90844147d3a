import type { Bounds } from '@/lib/model3d/scale/bounds';

/** Something of the model that Quick Look will show differently, or not. */
export type UsdzNote = {
  code: UsdzNoteCode;
  /** How many parts or materials it concerns. */
  count: number;
  /** One sentence for the merchant. */
  text: string;
};

const words = {
  'lines-left-out': 'Lines and points are left out: Quick Look draws surfaces.',
  'animation-left-out': 'Its animation is left out: it stands still, as it does before the first movement.',
  'skin-baked': 'What a skeleton moves was frozen in its resting pose.',
  'morph-baked': 'Shapes that blend into one another were frozen as they are at first.',
  instances: 'Parts that are placed many times were written once for each place.',
  mirrored: 'Mirrored parts (negative scale) were turned the right way round.',
  'backs-added': 'Surfaces that can be seen from both sides were given a back of their own.',
  'transmission-approximated':
    'Glass is shown as a see-through surface: Quick Look does not bend light through it.',
  'sheen-approximated': 'The sheen of its cloth is shown as a colour, without the brighter rim.',
  'unlit-approximated': 'Surfaces without shading are shown as glowing in their own colour.',
  'material-effect-left-out':
    'Iridescence, anisotropy, dispersion, diffuse transmission or coloured reflections are left out.',
  'vertex-colours-stepped':
    'Colours painted on the points are shown in steps, a triangle in one colour. Bake them into a texture to keep them as they are.',
  'occlusion-left-out': 'Shade that was baked for other texture coordinates than the colour’s is left out.',
  'several-uv-sets':
    'Some textures lie differently than the colour does; old versions of iOS ignore that and place them like the colour.',
  'texture-wrap':
    'A texture is clamped or mirrored at its edge; old versions of iOS repeat it there instead.',
  'textures-scaled': 'Textures were made smaller, to 2,048 pixels.',
  simplified: 'Triangles were taken away, down to what Quick Look asks for or to the allowed error.',
  'over-triangles':
    'It still has more than the 100,000 triangles that Quick Look asks for, and may open slowly.',
  'stood-on-floor': 'Quick Look knows floors, tables and walls: the model stands on its lowest point there.',
} as const;

export type UsdzNoteCode = keyof typeof words;

/** Collects notes, each kind once with how often it applied, in the order of the list above. */
export class UsdzNotes {
  readonly #counts = new Map<UsdzNoteCode, number>();

  add(code: UsdzNoteCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  list(): UsdzNote[] {
    return (Object.keys(words) as UsdzNoteCode[])
      .filter((code) => this.#counts.has(code))
      .map((code) => ({ code, count: this.#counts.get(code) ?? 0, text: words[code] }));
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
