/** What of a model Quick Look shows differently, or was put right for it: one sentence for the merchant each, in English. */
export const usdzWords = {
  'usdz-lines-left-out': 'Lines and points are left out: Quick Look draws surfaces.',
  'usdz-animation-left-out':
    'Its animation is left out: it stands still, as it does before the first movement.',
  'usdz-skin-baked': 'What a skeleton moves was frozen in its resting pose.',
  'usdz-morph-baked': 'Shapes that blend into one another were frozen as they are at first.',
  'usdz-instances': 'Parts that are placed many times were written once for each place.',
  'usdz-mirrored': 'Mirrored parts (negative scale) were turned the right way round.',
  'usdz-backs-added': 'Surfaces that can be seen from both sides were given a back of their own.',
  'usdz-transmission-approximated':
    'Glass is shown as a see-through surface: Quick Look does not bend light through it.',
  'usdz-sheen-approximated': 'The sheen of its cloth is shown as a colour, without the brighter rim.',
  'usdz-unlit-approximated': 'Surfaces without shading are shown as glowing in their own colour.',
  'usdz-material-effect-left-out':
    'Iridescence, anisotropy, dispersion, diffuse transmission or coloured reflections are left out.',
  'usdz-vertex-colours-stepped':
    'Colours painted on the points are shown in steps, a triangle in one colour. Bake them into a texture to keep them as they are.',
  'usdz-occlusion-left-out':
    'Shade that was baked for other texture coordinates than the colour’s is left out.',
  'usdz-several-uv-sets':
    'Some textures lie differently than the colour does; old versions of iOS ignore that and place them like the colour.',
  'usdz-texture-wrap':
    'A texture is clamped or mirrored at its edge; old versions of iOS repeat it there instead.',
  'usdz-textures-scaled':
    'Textures were made smaller: Quick Look takes 2,048 pixels a side, and about 200 MB of them unpacked.',
  'usdz-simplified': 'Triangles were taken away, down to what Quick Look asks for or to the allowed error.',
  'usdz-over-triangles':
    'It still has more than the 100,000 triangles that Quick Look asks for, and may open slowly.',
  'usdz-stood-on-floor':
    'Quick Look knows floors, tables and walls: the model stands on its lowest point there.',
} as const;

/** `usdz-` and the code of a note. */
export type UsdzWord = keyof typeof usdzWords;
export type UsdzNoteCode = UsdzWord extends `usdz-${infer Code}` ? Code : never;

export const usdzNoteCodes = Object.keys(usdzWords).map((word) =>
  word.slice('usdz-'.length),
) as UsdzNoteCode[];
