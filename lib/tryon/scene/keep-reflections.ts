import type { Material } from 'three';

/** What three.js writes a lit surface's colour with; its names are those of `meshphysical.glsl.js`. */
const written = '#include <opaque_fragment>';

/**
 * Makes a see-through material keep its reflections: three.js fades them with the rest, so that clear glass mirrors nothing,
 * while real glass lets most light through and still mirrors a window. What it mirrors hides as much of what is behind it.
 *
 * @param material Lit, alpha-blended. Changed.
 * @param share Of what bare glass mirrors: less where it is coated.
 * @returns Undoes it.
 */
export function keepReflections(material: Material, share: number): () => void {
  const [compile, key] = [material.onBeforeCompile, material.customProgramCacheKey];
  material.onBeforeCompile = (shader) => {
    if (!shader.fragmentShader.includes('totalSpecular')) return;
    shader.fragmentShader = shader.fragmentShader.replace(
      written,
      `vec3 kept = totalSpecular * ${share.toFixed(2)};
      float mirrored = clamp(max(kept.r, max(kept.g, kept.b)), 0.0, 1.0);
      float filled = diffuseColor.a;
      diffuseColor.a = 1.0 - (1.0 - filled) * (1.0 - mirrored);
      outgoingLight = ((outgoingLight - totalSpecular) * filled + kept) / max(diffuseColor.a, 0.001);
      ${written}`,
    );
  };
  material.customProgramCacheKey = () => `keeps reflections ${share}`;
  material.needsUpdate = true;
  return () => {
    material.onBeforeCompile = compile;
    material.customProgramCacheKey = key;
    material.needsUpdate = true;
  };
}
