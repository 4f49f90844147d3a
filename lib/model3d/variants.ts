/**
 * The part of a glTF that KHR_materials_variants speaks of
 * (github.com/KhronosGroup/glTF/tree/main/extensions/2.0/Khronos/KHR_materials_variants).
 */
type VariantsRoot = { variants?: { name?: unknown }[] };
type VariantsMapping = { material?: unknown; variants?: unknown };

const extension = 'KHR_materials_variants';

/** The names of a model's variants in the file's order; empty when it has none. Reads untrusted JSON. */
export function variantNames(json: { extensions?: Record<string, unknown> }): string[] {
  const root = json.extensions?.[extension] as VariantsRoot | undefined;
  if (!Array.isArray(root?.variants)) return [];
  return root.variants.map((variant) => (typeof variant?.name === 'string' ? variant.name : ''));
}

/**
 * The material of one primitive under a variant, by its number in the file.
 *
 * @param primitive The extensions of the primitive, as the loader keeps them.
 * @returns Null when the variant says nothing of this primitive: it then has its own material.
 */
export function variantMaterial(
  primitive: Record<string, unknown> | undefined,
  variant: number,
): number | null {
  const mappings = (primitive?.[extension] as { mappings?: unknown } | undefined)?.mappings;
  if (!Array.isArray(mappings)) return null;
  for (const { material, variants } of mappings as VariantsMapping[]) {
    if (Array.isArray(variants) && variants.includes(variant) && Number.isInteger(material))
      return material as number;
  }
  return null;
}
