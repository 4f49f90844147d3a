import {
  DoubleSide,
  type Material,
  MeshStandardMaterial,
  MultiplyBlending,
  ShaderMaterial,
  Vector3,
} from 'three';
import type { OcclusionUniforms } from './occlusion';
import { occlusionPars } from './occlusion-shader';

/** Whether light goes through a material, or between its leaves: it throws a fainter shade and takes none. */
export function isThin(material: Material): boolean {
  const transmission = (material as { transmission?: number }).transmission ?? 0;
  return transmission > 0 || material.transparent || material.alphaTest > 0;
}

/** Teaches a physical material to take its share of the environment's light. Other materials stay as they are. */
export function receiveOcclusion(material: Material, uniforms: OcclusionUniforms): void {
  if (!(material instanceof MeshStandardMaterial)) return;
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms);
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vStudioWorld;')
      .replace(
        '#include <project_vertex>',
        `#include <project_vertex>
         vec4 studioPlace = vec4(transformed, 1.);
         #ifdef USE_INSTANCING
           studioPlace = instanceMatrix * studioPlace;
         #endif
         vStudioWorld = (modelMatrix * studioPlace).xyz;`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vStudioWorld;')
      .replace(
        '#include <lights_physical_pars_fragment>',
        `#include <lights_physical_pars_fragment>\n${occlusionPars}`,
      )
      .replace(
        '#include <aomap_fragment>',
        `#include <aomap_fragment>
         float studio = studioLight(vStudioWorld, inverseTransformDirection(nonPerturbedNormal, viewMatrix));
         // Light that bounces once more off a coloured surface keeps its crevices from going grey.
         vec3 bounce = diffuseColor.rgb * .8;
         studio = mix(.045, 1., studio);
         reflectedLight.indirectDiffuse *= vec3(studio) / (1. - bounce * (1. - studio));
         float studioNV = saturate(dot(geometryNormal, geometryViewDir));
         float studioSpec = computeSpecularOcclusion(studioNV, studio, material.roughness);
         reflectedLight.indirectSpecular *= studioSpec;
         #if defined( USE_CLEARCOAT )
           clearcoatSpecularIndirect *= mix(studioSpec, 1., .3);
         #endif
         #if defined( USE_SHEEN )
           sheenSpecularIndirect *= studio;
         #endif`,
      );
  };
  material.customProgramCacheKey = () => 'studio-occlusion';
  material.needsUpdate = true;
}

/** Glass before a bright ground shows by its edges, which bend the view away from the light. */
export function darkEdges(material: Material): void {
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <transmission_fragment>',
      `#include <transmission_fragment>
       float edge = 1. - saturate(dot(normal, normalize(vViewPosition)));
       totalDiffuse *= 1. - .45 * smoothstep(.5, .95, edge);`,
    );
  };
  material.customProgramCacheKey = () => 'studio-dark-edges';
  material.needsUpdate = true;
}

/** A floor or wall that cannot be seen but for the shade on it: it multiplies whatever ground was drawn before. */
export function shadowCatcher(uniforms: OcclusionUniforms, strength: number) {
  const material = new ShaderMaterial({
    uniforms: {
      ...uniforms,
      strength: { value: strength },
      focus: { value: new Vector3() },
      reach: { value: 1 },
    },
    side: DoubleSide,
    transparent: true,
    premultipliedAlpha: true,
    blending: MultiplyBlending,
    depthWrite: false,
    toneMapped: false,
    vertexShader:
      'varying vec3 p; varying vec3 n; void main(){ vec4 w = modelMatrix * vec4(position,1.); p = w.xyz; n = normalize(mat3(modelMatrix) * normal); gl_Position = projectionMatrix * viewMatrix * w; }',
    fragmentShader: `varying vec3 p; varying vec3 n; uniform vec3 focus; uniform float strength, reach;
      ${occlusionPars}
      void main(){
        float away = distance(p, focus);
        float far = smoothstep(reach, reach * 2.2, away);
        float share = away < reach * 2.2 ? studioGround(p, normalize(n)) : 1.;
        // Shade is a touch warm: the thing and the sweep light each other.
        vec3 shade = pow(vec3(mix(share, 1., far)), vec3(.94, 1., 1.05));
        // Factors are encoded as colours are, so that encoded colours may be multiplied by them.
        gl_FragColor = vec4(mix(vec3(1.), shade, strength), 1.);
        #include <colorspace_fragment>
      }`,
  });
  // Before the thing's own see-through parts, after everything solid.
  return material;
}
