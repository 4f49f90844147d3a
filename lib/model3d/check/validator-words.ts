import type { FindingWord, FixWord } from './finding-words';

type Words = { text: FindingWord; fix: FixWord };

/** What a code of glTF-Validator means to a merchant, most common first. Codes that are not here get their group's words. */
export const validatorWords: Record<string, Words> = {
  ACCESSOR_VECTOR3_NON_UNIT: { text: 'foundNormalsLength', fix: 'fixRecalculate' },
  ACCESSOR_INDEX_TRIANGLE_DEGENERATE: { text: 'foundDegenerate', fix: 'fixCleanUp' },
  ACCESSOR_INDEX_OOB: { text: 'foundMissingCorners', fix: 'fixReexport' },
  ACCESSOR_INVALID_FLOAT: { text: 'foundNotNumbers', fix: 'fixCleanUp' },
  ACCESSOR_MAX_MISMATCH: { text: 'foundWrongSize', fix: 'fixNothing' },
  ACCESSOR_MIN_MISMATCH: { text: 'foundWrongSize', fix: 'fixNothing' },
  ACCESSOR_ELEMENT_OUT_OF_MAX_BOUND: { text: 'foundOutsideSize', fix: 'fixNothing' },
  ACCESSOR_ELEMENT_OUT_OF_MIN_BOUND: { text: 'foundOutsideSize', fix: 'fixNothing' },
  ACCESSOR_INVALID_SIGN: { text: 'foundTangentSign', fix: 'fixTangents' },
  ACCESSOR_WEIGHTS_NON_NORMALIZED: { text: 'foundWeightsForce', fix: 'fixWeights' },
  ACCESSOR_WEIGHTS_NEGATIVE: { text: 'foundWeightsNegative', fix: 'fixWeights' },
  ACCESSOR_JOINTS_INDEX_DUPLICATE: { text: 'foundBoneTwice', fix: 'fixWeights' },
  ACCESSOR_JOINTS_USED_ZERO_WEIGHT: { text: 'foundBoneNoForce', fix: 'fixWeights' },
  ACCESSOR_ANIMATION_INPUT_NON_INCREASING: { text: 'foundAnimationBackwards', fix: 'fixBake' },
  MESH_PRIMITIVE_GENERATED_TANGENT_SPACE: { text: 'foundReliefNoTangents', fix: 'fixTangents' },
  UNUSED_MESH_TANGENT: { text: 'foundUnusedTangents', fix: 'fixNothing' },
  UNUSED_OBJECT: { text: 'foundUnusedObject', fix: 'fixNothing' },
  UNUSED_EXTENSION_REQUIRED: { text: 'foundUnusedFeature', fix: 'fixNothing' },
  NODE_EMPTY: { text: 'foundEmptyObjects', fix: 'fixDeleteEmpties' },
  NODE_MATRIX_TRS: { text: 'foundPlacedTwice', fix: 'fixApplyTransforms' },
  NODE_MATRIX_NON_TRS: { text: 'foundSheared', fix: 'fixApplyTransforms' },
  NODE_MATRIX_DEFAULT: { text: 'foundDefaultPlacement', fix: 'fixNothing' },
  NODE_SKINNED_MESH_NON_ROOT: { text: 'foundSkinInside', fix: 'fixApplyTransforms' },
  NODE_SKINNED_MESH_LOCAL_TRANSFORMS: { text: 'foundSkinPlace', fix: 'fixApplyTransforms' },
  ROTATION_NON_UNIT: { text: 'foundTurnedMalformed', fix: 'fixApplyTransforms' },
  IMAGE_NPOT_DIMENSIONS: { text: 'foundNotPowerOfTwo', fix: 'fixPhonesFine' },
  IMAGE_FEATURES_UNSUPPORTED: { text: 'foundTextureProfile', fix: 'fixSavePictures' },
  IMAGE_MIME_TYPE_INVALID: { text: 'foundTextureKind', fix: 'fixSavePictures' },
  IMAGE_UNRECOGNIZED_FORMAT: { text: 'foundTextureUnknown', fix: 'fixSavePictures' },
  IMAGE_NON_ENABLED_MIME_TYPE: { text: 'foundTextureDeclared', fix: 'fixSavePictures' },
  IMAGE_DATA_INVALID: { text: 'foundTextureDamaged', fix: 'fixSavePictures' },
  IMAGE_UNEXPECTED_EOS: { text: 'foundTextureCut', fix: 'fixSavePictures' },
  MESH_PRIMITIVE_TOO_FEW_TEXCOORDS: { text: 'foundNoUv', fix: 'fixSmartUv' },
  MESH_PRIMITIVE_NO_POSITION: { text: 'foundPartNoGeometry', fix: 'fixDeleteEmpty' },
  MESH_PRIMITIVE_TANGENT_WITHOUT_NORMAL: { text: 'foundTangentsNoNormals', fix: 'fixExportNormals' },
  MESH_PRIMITIVE_INCOMPATIBLE_MODE: { text: 'foundCornersLeft', fix: 'fixCleanUp' },
  MATERIAL_ALPHA_CUTOFF_INVALID_MODE: { text: 'foundAlphaCutoff', fix: 'fixNothing' },
  KHR_MATERIALS_VOLUME_NO_TRANSMISSION: { text: 'foundGlassNoLight', fix: 'fixTransmission' },
  KHR_MATERIALS_VOLUME_DOUBLE_SIDED: { text: 'foundGlassBothSides', fix: 'fixBackfaces' },
  UNSUPPORTED_EXTENSION: { text: 'foundPackedUnchecked', fix: 'fixNothing' },
  INCOMPLETE_EXTENSION_SUPPORT: { text: 'foundPartlyChecked', fix: 'fixNothing' },
  UNDECLARED_EXTENSION: { text: 'foundUndeclared', fix: 'fixReexport' },
  BUFFER_VIEW_TARGET_MISSING: { text: 'foundGraphicsHint', fix: 'fixNothing' },
  BUFFER_GLB_CHUNK_TOO_BIG: { text: 'foundTrailingBytes', fix: 'fixNothing' },
  EXTRA_PROPERTY: { text: 'foundExtraProperty', fix: 'fixNothing' },
  UNEXPECTED_PROPERTY: { text: 'foundUnknownProperty', fix: 'fixNothing' },
  GLB_EMPTY_BIN_CHUNK: { text: 'foundEmptyPart', fix: 'fixNothing' },
};

const groups: [RegExp, Words][] = [
  [/^(ACCESSOR|BUFFER)/, { text: 'foundGeometryNumbers', fix: 'fixReexport' }],
  [/^(MESH|SKIN|NODE|SCENE)/, { text: 'foundScenePart', fix: 'fixReexport' }],
  [/^(ANIMATION|.*ANIMATION)/, { text: 'foundAnimation', fix: 'fixNoAnimations' }],
  [/^(IMAGE|TEXTURE)/, { text: 'foundTexture', fix: 'fixSavePictures' }],
  [/^(MATERIAL|KHR_MATERIALS)/, { text: 'foundMaterial', fix: 'fixOnePrincipled' }],
  [/^(CAMERA|KHR_LIGHTS)/, { text: 'foundCameraLight', fix: 'fixNoCameras' }],
];

const otherwise: Words = { text: 'foundOther', fix: 'fixReexport' };

/** Words for any code of glTF-Validator, known or new. */
export function wordsFor(code: string): Words {
  return (
    (Object.hasOwn(validatorWords, code) ? validatorWords[code] : undefined) ??
    groups.find(([pattern]) => pattern.test(code))?.[1] ??
    otherwise
  );
}
