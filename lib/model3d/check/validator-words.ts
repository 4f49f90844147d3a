type Words = { text: string; fix: string };

const reexport = 'Open the model in Blender and export it again with File › Export › glTF 2.0.';
const recalculate =
  'In Blender: edit mode, select all, Mesh › Normals › Recalculate Outside; then export again.';
const cleanUp =
  'In Blender: edit mode, select all, Mesh › Clean Up › Delete Loose and Degenerate Dissolve; then export again.';
const applyTransforms = 'In Blender: select all, Object › Apply › All Transforms; then export again.';
const weights =
  'In Blender: weight paint mode, Weights › Normalize All, and Limit Total to 4; then export again.';
const tangents = 'Export again with Data › Mesh › Tangents ticked, or leave it: viewers make their own.';
const savePictures =
  'Save that texture again as a PNG or JPEG in sRGB with 8 bits a channel, then export again.';
const nothing = 'Nothing to do: it is put right here.';

/** What a code of glTF-Validator means to a merchant, most common first. Codes that are not here get their group's words. */
export const validatorWords: Record<string, Words> = {
  ACCESSOR_VECTOR3_NON_UNIT: {
    text: 'Some surface directions (normals) have the wrong length, so the light falls wrongly.',
    fix: recalculate,
  },
  ACCESSOR_INDEX_TRIANGLE_DEGENERATE: {
    text: 'Some triangles have no area and cannot be seen.',
    fix: cleanUp,
  },
  ACCESSOR_INDEX_OOB: { text: 'Some triangles name corners that are not there.', fix: reexport },
  ACCESSOR_INVALID_FLOAT: { text: 'Some numbers in the geometry are not numbers.', fix: cleanUp },
  ACCESSOR_MAX_MISMATCH: { text: 'The model says a wrong size of itself.', fix: nothing },
  ACCESSOR_MIN_MISMATCH: { text: 'The model says a wrong size of itself.', fix: nothing },
  ACCESSOR_ELEMENT_OUT_OF_MAX_BOUND: {
    text: 'Some points lie outside of the size that the model says.',
    fix: nothing,
  },
  ACCESSOR_ELEMENT_OUT_OF_MIN_BOUND: {
    text: 'Some points lie outside of the size that the model says.',
    fix: nothing,
  },
  ACCESSOR_INVALID_SIGN: {
    text: 'Some tangents are malformed, so fine relief may look turned.',
    fix: tangents,
  },
  ACCESSOR_WEIGHTS_NON_NORMALIZED: {
    text: 'The skeleton pulls some points too much or too little.',
    fix: weights,
  },
  ACCESSOR_WEIGHTS_NEGATIVE: { text: 'The skeleton pulls some points the wrong way.', fix: weights },
  ACCESSOR_JOINTS_INDEX_DUPLICATE: { text: 'A bone holds the same point twice.', fix: weights },
  ACCESSOR_JOINTS_USED_ZERO_WEIGHT: { text: 'Bones hold points with no force.', fix: weights },
  ACCESSOR_ANIMATION_INPUT_NON_INCREASING: {
    text: 'An animation runs backwards in time.',
    fix: 'In Blender bake the action (Object › Animation › Bake Action) and export again.',
  },
  MESH_PRIMITIVE_GENERATED_TANGENT_SPACE: {
    text: 'Fine relief (a normal map) comes without tangents, so viewers may light it a little differently.',
    fix: tangents,
  },
  UNUSED_MESH_TANGENT: { text: 'Tangents are stored that nothing uses.', fix: nothing },
  UNUSED_OBJECT: { text: 'Something is in the file that nothing uses.', fix: nothing },
  UNUSED_EXTENSION_REQUIRED: { text: 'The file demands a feature that it does not use.', fix: nothing },
  NODE_EMPTY: {
    text: 'There are empty objects in the scene.',
    fix: 'Delete them in Blender, unless they mark a place.',
  },
  NODE_MATRIX_TRS: { text: 'An object is placed in two ways at once.', fix: applyTransforms },
  NODE_MATRIX_NON_TRS: {
    text: 'An object is sheared, which viewers show differently.',
    fix: applyTransforms,
  },
  NODE_MATRIX_DEFAULT: { text: 'An object says a placement that changes nothing.', fix: nothing },
  NODE_SKINNED_MESH_NON_ROOT: {
    text: 'A part with a skeleton lies inside another object, whose place is ignored.',
    fix: applyTransforms,
  },
  NODE_SKINNED_MESH_LOCAL_TRANSFORMS: {
    text: 'The place of a part with a skeleton is ignored.',
    fix: applyTransforms,
  },
  ROTATION_NON_UNIT: { text: 'An object is turned by a malformed angle.', fix: applyTransforms },
  IMAGE_NPOT_DIMENSIONS: {
    text: 'A texture’s sides are not powers of two (512, 1024, 2048).',
    fix: 'Nothing to do for today’s phones.',
  },
  IMAGE_FEATURES_UNSUPPORTED: {
    text: 'A texture has a colour profile, 16 bits or an animation, which viewers ignore.',
    fix: savePictures,
  },
  IMAGE_MIME_TYPE_INVALID: { text: 'A texture is of another kind than the file says.', fix: savePictures },
  IMAGE_UNRECOGNIZED_FORMAT: {
    text: 'A texture is of a kind that the checker does not know.',
    fix: savePictures,
  },
  IMAGE_NON_ENABLED_MIME_TYPE: {
    text: 'A texture is of a kind that needs a declared extension.',
    fix: savePictures,
  },
  IMAGE_DATA_INVALID: { text: 'A texture is damaged.', fix: savePictures },
  IMAGE_UNEXPECTED_EOS: { text: 'A texture is cut off.', fix: savePictures },
  MESH_PRIMITIVE_TOO_FEW_TEXCOORDS: {
    text: 'A textured part has no UV map, so its texture cannot be placed.',
    fix: 'In Blender: edit mode, UV › Smart UV Project, then export with UVs ticked.',
  },
  MESH_PRIMITIVE_NO_POSITION: {
    text: 'A part has no geometry.',
    fix: 'Delete the empty object in Blender and export again.',
  },
  MESH_PRIMITIVE_TANGENT_WITHOUT_NORMAL: {
    text: 'A part has tangents and no normals.',
    fix: 'Export again with Data › Mesh › Normals ticked.',
  },
  MESH_PRIMITIVE_INCOMPATIBLE_MODE: {
    text: 'A part has corners left over that make no triangle.',
    fix: cleanUp,
  },
  MATERIAL_ALPHA_CUTOFF_INVALID_MODE: {
    text: 'A material says a cut-off that its kind of transparency does not use.',
    fix: nothing,
  },
  KHR_MATERIALS_VOLUME_NO_TRANSMISSION: {
    text: 'A material is thick glass that lets no light through.',
    fix: 'In Blender raise Transmission of that material, or take its Volume away.',
  },
  KHR_MATERIALS_VOLUME_DOUBLE_SIDED: {
    text: 'Thick glass is drawn from both sides.',
    fix: 'In Blender turn on Backface Culling of that material.',
  },
  UNSUPPORTED_EXTENSION: {
    text: 'A part is packed or described in a way that the checker cannot look into.',
    fix: nothing,
  },
  INCOMPLETE_EXTENSION_SUPPORT: { text: 'A feature is checked in part only.', fix: nothing },
  UNDECLARED_EXTENSION: { text: 'The file uses a feature that it does not declare.', fix: reexport },
  BUFFER_VIEW_TARGET_MISSING: { text: 'The file leaves out a hint for graphics cards.', fix: nothing },
  BUFFER_GLB_CHUNK_TOO_BIG: { text: 'The file has a few bytes too many at its end.', fix: nothing },
  EXTRA_PROPERTY: { text: 'The file says something that nothing reads.', fix: nothing },
  UNEXPECTED_PROPERTY: { text: 'The file says something that glTF does not know.', fix: nothing },
  GLB_EMPTY_BIN_CHUNK: { text: 'The file has an empty part.', fix: nothing },
};

const groups: [RegExp, Words][] = [
  [
    /^(ACCESSOR|BUFFER)/,
    { text: 'Some of the geometry’s numbers are not stored as glTF asks.', fix: reexport },
  ],
  [/^(MESH|SKIN|NODE|SCENE)/, { text: 'A part of the scene is not built as glTF asks.', fix: reexport }],
  [
    /^(ANIMATION|.*ANIMATION)/,
    {
      text: 'An animation is not stored as glTF asks.',
      fix: 'Export again without animations, or bake them first.',
    },
  ],
  [/^(IMAGE|TEXTURE)/, { text: 'A texture is not stored as glTF asks.', fix: savePictures }],
  [
    /^(MATERIAL|KHR_MATERIALS)/,
    {
      text: 'A material is described in a way that viewers may not follow.',
      fix: 'Use one Principled BSDF for it in Blender and export again.',
    },
  ],
  [
    /^(CAMERA|KHR_LIGHTS)/,
    {
      text: 'A camera or light is malformed; a product needs neither.',
      fix: 'Export again with Cameras and Punctual Lights unticked.',
    },
  ],
];

const otherwise: Words = { text: 'Something in the file is not as glTF asks.', fix: reexport };

/** Words for any code of glTF-Validator, known or new. */
export function wordsFor(code: string): Words {
  return (
    (Object.hasOwn(validatorWords, code) ? validatorWords[code] : undefined) ??
    groups.find(([pattern]) => pattern.test(code))?.[1] ??
    otherwise
  );
}
