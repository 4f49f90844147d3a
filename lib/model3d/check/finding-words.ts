/**
 * What is found in models and what to do about it, in English, by word: the command line's sentences, and the English
 * half of what the studio says (components/ui/messages). `{name}` is a value of the finding.
 */
export const findingWords = {
  foundNormalsLength: 'Some surface directions (normals) have the wrong length, so the light falls wrongly.',
  foundDegenerate: 'Some triangles have no area and cannot be seen.',
  foundMissingCorners: 'Some triangles name corners that are not there.',
  foundNotNumbers: 'Some numbers in the geometry are not numbers.',
  foundWrongSize: 'The model says a wrong size of itself.',
  foundOutsideSize: 'Some points lie outside of the size that the model says.',
  foundTangentSign: 'Some tangents are malformed, so fine relief may look turned.',
  foundWeightsForce: 'The skeleton pulls some points too much or too little.',
  foundWeightsNegative: 'The skeleton pulls some points the wrong way.',
  foundBoneTwice: 'A bone holds the same point twice.',
  foundBoneNoForce: 'Bones hold points with no force.',
  foundAnimationBackwards: 'An animation runs backwards in time.',
  foundReliefNoTangents:
    'Fine relief (a normal map) comes without tangents, so viewers may light it a little differently.',
  foundUnusedTangents: 'Tangents are stored that nothing uses.',
  foundUnusedObject: 'Something is in the file that nothing uses.',
  foundUnusedFeature: 'The file demands a feature that it does not use.',
  foundEmptyObjects: 'There are empty objects in the scene.',
  foundPlacedTwice: 'An object is placed in two ways at once.',
  foundSheared: 'An object is sheared, which viewers show differently.',
  foundDefaultPlacement: 'An object says a placement that changes nothing.',
  foundSkinInside: 'A part with a skeleton lies inside another object, whose place is ignored.',
  foundSkinPlace: 'The place of a part with a skeleton is ignored.',
  foundTurnedMalformed: 'An object is turned by a malformed angle.',
  foundNotPowerOfTwo: 'A texture’s sides are not powers of two (512, 1024, 2048).',
  foundTextureProfile: 'A texture has a colour profile, 16 bits or an animation, which viewers ignore.',
  foundTextureKind: 'A texture is of another kind than the file says.',
  foundTextureUnknown: 'A texture is of a kind that the checker does not know.',
  foundTextureDeclared: 'A texture is of a kind that needs a declared extension.',
  foundTextureDamaged: 'A texture is damaged.',
  foundTextureCut: 'A texture is cut off.',
  foundNoUv: 'A textured part has no UV map, so its texture cannot be placed.',
  foundPartNoGeometry: 'A part has no geometry.',
  foundTangentsNoNormals: 'A part has tangents and no normals.',
  foundCornersLeft: 'A part has corners left over that make no triangle.',
  foundAlphaCutoff: 'A material says a cut-off that its kind of transparency does not use.',
  foundGlassNoLight: 'A material is thick glass that lets no light through.',
  foundGlassBothSides: 'Thick glass is drawn from both sides.',
  foundPackedUnchecked: 'A part is packed or described in a way that the checker cannot look into.',
  foundPartlyChecked: 'A feature is checked in part only.',
  foundUndeclared: 'The file uses a feature that it does not declare.',
  foundGraphicsHint: 'The file leaves out a hint for graphics cards.',
  foundTrailingBytes: 'The file has a few bytes too many at its end.',
  foundExtraProperty: 'The file says something that nothing reads.',
  foundUnknownProperty: 'The file says something that glTF does not know.',
  foundEmptyPart: 'The file has an empty part.',
  foundGeometryNumbers: 'Some of the geometry’s numbers are not stored as glTF asks.',
  foundScenePart: 'A part of the scene is not built as glTF asks.',
  foundAnimation: 'An animation is not stored as glTF asks.',
  foundTexture: 'A texture is not stored as glTF asks.',
  foundMaterial: 'A material is described in a way that viewers may not follow.',
  foundCameraLight: 'A camera or light is malformed; a product needs neither.',
  foundOther: 'Something in the file is not as glTF asks.',
  foundStillInError: 'The delivered file still has errors that could not be put right here.',
  foundHeavy: 'The delivered file is {megabytes} MB; phones on the road want 3 MB.',
  foundManyTriangles: 'It has {count} triangles; 150,000 is what phones draw well.',
  foundManyParts: 'It is drawn in {count} parts; under 20 is smooth on phones.',
  foundSceneViewerVertices: 'It has {count} vertices; Android’s Scene Viewer asks for at most 30,000.',
  foundQuickLookTriangles: 'It has {count} triangles; Quick Look on iPhones asks for at most 100,000.',
  foundExtensionDropped: 'The glTF extension {name} is not read here and is left out.',
  foundNeedsDecoder:
    'The upload is already smaller than what we make of it, and stays packed with {names}: only viewers with that decoder show it.',
  foundKtx2:
    'Its textures are delivered as KTX2, so that they take only {megabytes} MB of a phone’s graphics memory; Android’s Scene Viewer does not show such models.',
  fixReexport: 'Open the model in Blender and export it again with File › Export › glTF 2.0.',
  fixRecalculate:
    'In Blender: edit mode, select all, Mesh › Normals › Recalculate Outside; then export again.',
  fixCleanUp:
    'In Blender: edit mode, select all, Mesh › Clean Up › Delete Loose and Degenerate Dissolve; then export again.',
  fixApplyTransforms: 'In Blender: select all, Object › Apply › All Transforms; then export again.',
  fixWeights:
    'In Blender: weight paint mode, Weights › Normalize All, and Limit Total to 4; then export again.',
  fixTangents: 'Export again with Data › Mesh › Tangents ticked, or leave it: viewers make their own.',
  fixSavePictures:
    'Save that texture again as a PNG or JPEG in sRGB with 8 bits a channel, then export again.',
  fixNothing: 'Nothing to do: it is put right here.',
  fixBake: 'In Blender bake the action (Object › Animation › Bake Action) and export again.',
  fixDeleteEmpties: 'Delete them in Blender, unless they mark a place.',
  fixPhonesFine: 'Nothing to do for today’s phones.',
  fixSmartUv: 'In Blender: edit mode, UV › Smart UV Project, then export with UVs ticked.',
  fixDeleteEmpty: 'Delete the empty object in Blender and export again.',
  fixExportNormals: 'Export again with Data › Mesh › Normals ticked.',
  fixTransmission: 'In Blender raise Transmission of that material, or take its Volume away.',
  fixBackfaces: 'In Blender turn on Backface Culling of that material.',
  fixNoAnimations: 'Export again without animations, or bake them first.',
  fixOnePrincipled: 'Use one Principled BSDF for it in Blender and export again.',
  fixNoCameras: 'Export again with Cameras and Punctual Lights unticked.',
  fixAbove: 'Put the errors above right in Blender and export again.',
  fixFewer: 'Use fewer or smaller textures, and fewer triangles.',
  fixFewerTextures: 'Use fewer or smaller textures, and they are delivered as WebP.',
  fixDecimate: 'In Blender: Modifiers › Decimate, apply, and export again.',
  fixJoin:
    'In Blender: select parts of the same material and join them (Ctrl+J); bake several materials into one texture.',
  fixTurnOff: 'Turn it off in the exporter, or check that the model looks right without it.',
  fixUncompressed: 'Export it without compression; it is compressed here.',
} as const;

type Word = keyof typeof findingWords;
export type FindingWord = Extract<Word, `found${string}`>;
export type FixWord = Extract<Word, `fix${string}`>;

/** A word with its values, in English. */
export function inEnglish(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return findingWords[word].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '');
  });
}
