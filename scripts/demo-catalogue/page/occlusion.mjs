import * as THREE from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { keyDirection, lightDirections } from './environment.mjs';

const TILE = 512;
const GRID = 4;
const BATCH = GRID * GRID;

/**
 * How much of the environment's light reaches each surface point: position and normal are drawn once, then many
 * directional lights (spread like the environment's radiance) each get a small shadow map, sixteen at a time in one
 * atlas, and a full-screen pass adds them up. The ratio "light with shadows / light without" multiplies the
 * image-based light in the beauty pass: soft shadows and ambient occlusion in one, from the light that is there.
 */
export function createOcclusion(renderer, size, lights) {
  const options = { type: THREE.FloatType, magFilter: THREE.NearestFilter, minFilter: THREE.NearestFilter };
  const surface = new THREE.WebGLRenderTarget(size, size, { ...options, count: 2, format: THREE.RGBAFormat });
  const sum = new THREE.WebGLRenderTarget(size, size, { ...options, depthBuffer: false });
  const atlas = new THREE.WebGLRenderTarget(TILE * GRID, TILE * GRID, {
    depthTexture: new THREE.DepthTexture(TILE * GRID, TILE * GRID, THREE.FloatType),
  });
  const surfaceMaterial = new THREE.ShaderMaterial({
    glslVersion: THREE.GLSL3,
    side: THREE.DoubleSide,
    vertexShader: `out vec3 p; out vec3 n;
      void main(){ vec4 w = modelMatrix * vec4(position,1.); p = w.xyz; n = mat3(modelMatrix) * normal; gl_Position = projectionMatrix * viewMatrix * w; }`,
    fragmentShader: `precision highp float; in vec3 p; in vec3 n; layout(location=0) out vec4 a; layout(location=1) out vec4 b;
      void main(){ a = vec4(p, 1.); b = vec4(normalize(n) * (gl_FrontFacing ? 1. : -1.), 1.); }`,
  });
  const depthMaterial = new THREE.RawShaderMaterial({
    glslVersion: THREE.GLSL3,
    colorWrite: false,
    side: THREE.DoubleSide,
    vertexShader:
      'uniform mat4 modelViewMatrix, projectionMatrix; in vec3 position; void main(){ gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.)); }',
    fragmentShader: 'precision lowp float; out vec4 c; void main(){ c = vec4(0.); }',
  });
  const quadMaterial = new THREE.ShaderMaterial({
    glslVersion: THREE.GLSL3,
    depthTest: false,
    depthWrite: false,
    blending: THREE.CustomBlending,
    blendSrc: THREE.OneFactor,
    blendDst: THREE.OneFactor,
    uniforms: {
      positions: { value: surface.textures[0] },
      normals: { value: surface.textures[1] },
      atlas: { value: atlas.depthTexture },
      matrices: { value: Array.from({ length: BATCH }, () => new THREE.Matrix4()) },
      directions: { value: Array.from({ length: BATCH }, () => new THREE.Vector3()) },
      texel: { value: 0.001 },
      key: { value: new THREE.Vector3() },
      sphere: { value: new THREE.Vector4() },
    },
    vertexShader: 'void main(){ gl_Position = vec4(position.xy, 0., 1.); }',
    fragmentShader: `precision highp float; precision highp sampler2D;
      uniform sampler2D positions, normals, atlas; uniform mat4 matrices[${BATCH}]; uniform vec3 directions[${BATCH}], key; uniform vec4 sphere; uniform float texel;
      out vec4 total;
      void main(){
        ivec2 at = ivec2(gl_FragCoord.xy);
        vec4 p = texelFetch(positions, at, 0);
        if (p.w < .5 || distance(p.xyz, sphere.xyz) > sphere.w * 4.5) discard;
        vec3 n = texelFetch(normals, at, 0).xyz;
        // Four jitters in a 2 x 2 pattern: joining the four nearest texels averages them exactly.
        float noise = float((at.x & 1) + 2 * (at.y & 1)) * .25;
        float lit = 0., open = 0., keyLit = 0., keyOpen = 0.;
        for (int i = 0; i < ${BATCH}; i++) {
          float c = dot(n, directions[i]);
          if (c <= 0.) continue;
          open += c;
          vec3 q = p.xyz + n * texel * (2. + 2.4 * (1. - c));
          vec3 s = (matrices[i] * vec4(q, 1.)).xyz;
          float angle = 6.2831853 * fract(noise + float(i) * .6180339);
          vec2 uv = s.xy + vec2(cos(angle), sin(angle)) * 2.4 / ${TILE}.;
          float inside = step(abs(uv.x - .5), .5) * step(abs(uv.y - .5), .5);
          vec2 tile = vec2(float(i % ${GRID}), float(i / ${GRID}));
          float depth = texture(atlas, (clamp(uv, .001, .999) + tile) / ${GRID}.).r;
          float seen = inside > .5 && depth < min(s.z, 1.) - .0008 ? 0. : 1.;
          lit += c * seen;
          if (dot(directions[i], key) > .9) { keyLit += c * seen; keyOpen += c; }
        }
        total = vec4(lit, open, keyLit, keyOpen);
      }`,
  });
  const quad = new THREE.Mesh(new THREE.PlaneGeometry(2, 2), quadMaterial);
  quad.frustumCulled = false;
  const quadScene = new THREE.Scene();
  quadScene.add(quad);
  const flat = new THREE.Camera();

  /** All casters as one position-only mesh: one cheap draw for each light. */
  function casterScene(meshes) {
    const position = [];
    const index = [];
    let base = 0;
    for (const mesh of meshes) {
      mesh.updateMatrixWorld(true);
      const p = mesh.geometry.attributes.position;
      const v = new THREE.Vector3();
      for (let i = 0; i < p.count; i++) {
        v.fromBufferAttribute(p, i).applyMatrix4(mesh.matrixWorld);
        position.push(v.x, v.y, v.z);
      }
      for (const i of mesh.geometry.index.array) index.push(base + i);
      base += p.count;
    }
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute('position', new THREE.Float32BufferAttribute(position, 3));
    geometry.setIndex(index);
    const welded = mergeVertices(geometry, 1e-5);
    const mesh = new THREE.Mesh(welded, depthMaterial);
    mesh.frustumCulled = false;
    const out = new THREE.Scene();
    out.add(mesh);
    return out;
  }

  /** Fills `sum` for this scene and camera. `casters` block light; `surfaces` receive it; `turn` rotates the look. */
  function measure({ scene, camera, surfaces, casters, thin, look, turn, sphere }) {
    const visible = new Map();
    scene.traverse((o) => {
      if (o.isMesh) visible.set(o, o.visible);
    });
    const only = (list) => {
      for (const o of visible.keys()) o.visible = list.has(o);
    };
    const clear = renderer.getClearColor(new THREE.Color());
    const alpha = renderer.getClearAlpha();
    const background = scene.background;
    scene.background = null;
    renderer.setClearColor(0x000000, 0);
    only(surfaces);
    scene.overrideMaterial = surfaceMaterial;
    renderer.autoClear = true;
    renderer.setRenderTarget(surface);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.setRenderTarget(sum);
    renderer.clear();
    const directions = lightDirections(look, lights).map((d) =>
      d.applyAxisAngle(new THREE.Vector3(0, 1, 0), turn),
    );
    const key = keyDirection(look).applyAxisAngle(new THREE.Vector3(0, 1, 0), turn);
    quadMaterial.uniforms.key.value.copy(key);
    uniforms.studioKey.value.copy(key);
    // Neighbours in the list are neighbours in the sky: deal them out so that each batch covers all of it.
    const batches = Math.ceil(lights / BATCH);
    const light = new THREE.OrthographicCamera(
      -sphere.radius,
      sphere.radius,
      sphere.radius,
      -sphere.radius,
      0,
      sphere.radius * 2,
    );
    const toUnit = new THREE.Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1);
    quadMaterial.uniforms.sphere.value.set(...sphere.center.toArray(), sphere.radius);
    quadMaterial.uniforms.texel.value = (2 * sphere.radius) / TILE;
    scene.overrideMaterial = null;
    const solid = casterScene(casters);
    const everything = thin.size ? casterScene(new Set([...casters, ...thin])) : solid;
    renderer.autoClear = false;
    for (let b = 0; b < batches; b++) {
      renderer.setRenderTarget(atlas);
      atlas.viewport.set(0, 0, TILE * GRID, TILE * GRID);
      atlas.scissorTest = false;
      renderer.setRenderTarget(atlas);
      renderer.clear(true, true, false);
      for (let i = 0; i < BATCH; i++) {
        const d = directions[Math.min(b + i * batches, lights - 1)];
        light.position.copy(sphere.center).addScaledVector(d, sphere.radius);
        light.up.set(0, Math.abs(d.y) > 0.95 ? 0 : 1, Math.abs(d.y) > 0.95 ? 1 : 0);
        light.lookAt(sphere.center);
        light.updateMatrixWorld(true);
        quadMaterial.uniforms.matrices.value[i]
          .multiplyMatrices(toUnit, light.projectionMatrix)
          .multiply(light.matrixWorldInverse);
        quadMaterial.uniforms.directions.value[i].copy(d);
        // Clear things shade a third of the light.
        atlas.viewport.set((i % GRID) * TILE, Math.floor(i / GRID) * TILE, TILE, TILE);
        renderer.setRenderTarget(atlas);
        renderer.render(i % 3 === 0 ? everything : solid, light);
      }
      renderer.setRenderTarget(sum);
      renderer.render(quadScene, flat);
    }
    for (const s of new Set([solid, everything])) s.children[0].geometry.dispose();
    scene.overrideMaterial = null;
    scene.background = background;
    renderer.autoClear = true;
    renderer.setRenderTarget(null);
    renderer.setClearColor(clear, alpha);
    for (const [o, v] of visible) o.visible = v;
  }

  const uniforms = {
    studioPositions: { value: surface.textures[0] },
    studioNormals: { value: surface.textures[1] },
    studioSum: { value: sum.texture },
    studioScale: { value: 1 },
    studioSoft: { value: 0.01 },
    studioKey: { value: new THREE.Vector3(0, 1, 0) },
    studioWindow: { value: new THREE.Vector4(0, 0, 0, 0) },
    studioWindowSize: { value: new THREE.Vector4(1, 1, 0, 0) },
  };
  return { measure, uniforms, size };
}

/** GLSL: `studioLight(worldPosition, worldNormal)` → share of light that arrives, joined over the nearest texels. */
export const occlusionPars = `
  uniform highp sampler2D studioPositions, studioNormals, studioSum; uniform float studioScale, studioSoft;
  uniform vec3 studioKey; uniform vec4 studioWindow, studioWindowSize;
  // How much of the key light comes through the window: studioWindow is its centre and softness (0: no window),
  // studioWindowSize half width, half height, bars across, bars up.
  float studioPane(vec3 p) {
    if (studioWindow.w <= 0.) return 1.;
    vec3 u = normalize(cross(vec3(0., 1., 0.), studioKey));
    vec3 v = cross(studioKey, u);
    vec2 q = vec2(dot(p - studioWindow.xyz, u), dot(p - studioWindow.xyz, v)) / studioWindowSize.xy;
    vec2 soft = studioWindow.w / studioWindowSize.xy;
    vec2 edge = smoothstep(-soft, soft, 1. - abs(q));
    vec2 bars = (q * .5 + .5) * studioWindowSize.zw;
    vec2 near = abs(bars - floor(bars + .5)) * 2. / studioWindowSize.zw;
    vec2 bar = mix(vec2(.5), vec2(1.), smoothstep(vec2(0.), soft * 1.5, near));
    vec2 within = step(vec2(.5), floor(bars + .5)) * step(floor(bars + .5), studioWindowSize.zw - .5);
    bar = mix(vec2(1.), bar, within);
    return edge.x * edge.y * bar.x * bar.y;
  }
  float studioLight(vec3 p, vec3 n) {
    vec2 at = gl_FragCoord.xy * studioScale - .5;
    ivec2 base = ivec2(floor(at));
    vec2 f = fract(at);
    vec4 sum = vec4(0.);
    for (int j = 0; j < 2; j++) for (int i = 0; i < 2; i++) {
      ivec2 t = base + ivec2(i, j);
      vec4 q = texelFetch(studioPositions, t, 0);
      if (q.w < .5) continue;
      vec3 m = texelFetch(studioNormals, t, 0).xyz;
      float w = (i == 0 ? 1. - f.x : f.x) * (j == 0 ? 1. - f.y : f.y) + .02;
      float near = max(dot(m, n), 0.);
      float same = exp(-abs(dot(n, q.xyz - p)) / studioSoft) * near * near * near * near + 1e-5;
      sum += texelFetch(studioSum, t, 0) * w * same;
    }
    if (sum.g <= 0.) return 1.;
    float lit = sum.r - sum.b * (1. - studioPane(p));
    return clamp(lit / sum.g, 0., 1.);
  }
  // The same for a plain floor or wall, over a small disc: thin legs cast many faint lines, which this joins.
  float studioGround(vec3 p, vec3 n) {
    ivec2 base = ivec2(gl_FragCoord.xy * studioScale);
    float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(.06711056, .00583715))));
    vec2 sum = vec2(0.);
    for (int k = 0; k < 14; k++) {
      float a = turn + float(k) * 2.3999632;
      ivec2 t = base + ivec2(round(4.6 * sqrt((float(k) + .5) / 14.) * vec2(cos(a), sin(a))));
      vec4 q = texelFetch(studioPositions, t, 0);
      if (q.w < .5 || abs(dot(n, q.xyz - p)) > studioSoft * .25) continue;
      sum += texelFetch(studioSum, t, 0).rg;
    }
    return sum.g > 0. ? clamp(sum.r / sum.g, 0., 1.) : studioLight(p, n);
  }
`;
