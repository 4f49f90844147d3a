import * as THREE from 'three';
import { occlusionPars } from './occlusion.mjs';

/** Stage colour of the shop: the background of every studio photo (linear). */
export const stage = new THREE.Color('#EFEDE8');

/** Teaches a standard material to take its share of environment light from the occlusion pass. */
export function receiveOcclusion(material, uniforms, { pool = null } = {}) {
  if (material.userData.studio) return;
  material.userData.studio = true;
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms);
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vStudioWorld;')
      .replace(
        '#include <project_vertex>',
        '#include <project_vertex>\nvStudioWorld = (modelMatrix * vec4(transformed, 1.)).xyz;',
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\nvarying vec3 vStudioWorld;\n`)
      .replace(
        '#include <lights_physical_pars_fragment>',
        `#include <lights_physical_pars_fragment>\n${occlusionPars}`,
      )
      .replace(
        '#include <aomap_fragment>',
        `float studio = studioLight(vStudioWorld, inverseTransformDirection(nonPerturbedNormal, viewMatrix));
         ${pool ?? ''}
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
  material.customProgramCacheKey = () => `studio-${pool ?? ''}`;
  material.needsUpdate = true;
}

/** Clear glass before a bright ground shows by its edges, which bend the view away from the light. */
export function darkEdges(material, strength = 0.6) {
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <transmission_fragment>',
      `#include <transmission_fragment>
       float edge = 1. - saturate(dot(normal, normalize(vViewPosition)));
       totalDiffuse *= 1. - ${strength.toFixed(3)} * smoothstep(.5, .95, edge);`,
    );
  };
  material.customProgramCacheKey = () => `dark-edges-${strength}`;
}

/** A floor or wall that is exactly the stage colour except where the product shades it. */
export function shadowCatcher(uniforms, { strength = 0.9 } = {}) {
  return new THREE.ShaderMaterial({
    uniforms: {
      ...uniforms,
      stage: { value: stage },
      strength: { value: strength },
      focus: { value: new THREE.Vector3() },
      reach: { value: 1 },
    },
    vertexShader: `varying vec3 p; varying vec3 n; void main(){ vec4 w = modelMatrix * vec4(position,1.); p = w.xyz; n = normalize(mat3(modelMatrix) * normal); gl_Position = projectionMatrix * viewMatrix * w; }`,
    fragmentShader: `varying vec3 p; varying vec3 n; uniform vec3 stage, focus; uniform float strength, reach;
      ${occlusionPars}
      void main(){
        float away = distance(p, focus);
        float far = smoothstep(reach, reach * 2.2, away);
        float share = away < reach * 2.2 ? studioGround(p, normalize(n)) : 1.;
        // Shade is a touch warm: the product and the sweep light each other.
        vec3 shade = pow(vec3(mix(share, 1., far)), vec3(.94, 1., 1.05));
        gl_FragColor = vec4(stage * mix(vec3(1.), shade, strength), 1.);
        #include <colorspace_fragment>
      }`,
  });
}
