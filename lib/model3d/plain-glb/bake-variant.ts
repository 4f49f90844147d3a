import type { Document } from '@gltf-transform/core';
import type { MappingList } from '@gltf-transform/extensions';
import { AppError } from '@/lib/core/app-error';

const extension = 'KHR_materials_variants';

/**
 * Gives every part the material that it has under a variant, and takes the choice away. A part of which the variant
 * says nothing keeps its own material, as the extension asks. Modifies the document.
 *
 * @param variant Null: every part keeps its own material.
 * @throws AppError `NOT_FOUND`: the model has no such variant.
 */
export function bakeVariant(document: Document, variant: string | null): void {
  let found = false;
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const mapping = primitive
        .getExtension<MappingList>(extension)
        ?.listMappings()
        .find((each) => each.listVariants().some((other) => other.getName() === variant));
      if (!mapping) continue;
      primitive.setMaterial(mapping.getMaterial());
      found = true;
    }
  }
  if (variant !== null && !found) {
    throw new AppError('NOT_FOUND', `This model has no variant ${variant}.`, { details: { variant } });
  }
  for (const each of document.getRoot().listExtensionsUsed()) {
    if (each.extensionName === extension) each.dispose();
  }
}
