import {
  type BufferGeometry,
  Camera,
  CustomBlending,
  DepthTexture,
  DoubleSide,
  FloatType,
  GLSL3,
  Matrix4,
  Mesh,
  NearestFilter,
  type Object3D,
  OneFactor,
  OrthographicCamera,
  type PerspectiveCamera,
  PlaneGeometry,
  RGBAFormat,
  Scene,
  ShaderMaterial,
  type Sphere,
  Vector3,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { casterGeometry } from './caster-geometry';
import { lightDirections } from './light';
import { gatherFragment, surfaceFragment, surfaceVertex } from './occlusion-shader';
import type { LightName } from './shot';

const tile = 512;
const grid = 4;
const batch = grid * grid;

/** Uniforms that `occlusionPars` reads; one object, shared by every material that takes part. */
export type OcclusionUniforms = ReturnType<typeof createOcclusion>['uniforms'];

type Measured = {
  scene: Scene;
  camera: PerspectiveCamera;
  /** What receives shade; everything else is hidden while places are drawn. */
  surfaces: ReadonlySet<Object3D>;
  light: LightName;
  /** How far the light is turned about the upright, radians. */
  turnRadians: number;
  /** Around everything that throws shade. */
  sphere: Sphere;
  /** How many lights stand for the whole of it: 16 is coarse, 96 is a photo. */
  lights: number;
};

/**
 * How much of the environment's light reaches each point that the camera sees: places and facings are drawn once, then
 * many lights, spread as the environment's radiance is, each get a small shadow map, sixteen at a time in one atlas, and
 * a pass over the picture adds them up. Light with shade over light without is what the image-based light is multiplied
 * by: soft shadows and ambient occlusion in one, out of the light that is there. The demo catalogue's photographer
 * works the same way.
 *
 * @param side Pixels of the measured square; half of the picture's is enough.
 */
export function createOcclusion(renderer: WebGLRenderer, side: number) {
  let now = side;
  const options = { type: FloatType, magFilter: NearestFilter, minFilter: NearestFilter } as const;
  const surface = new WebGLRenderTarget(side, side, { ...options, count: 2, format: RGBAFormat });
  const sum = new WebGLRenderTarget(side, side, { ...options, depthBuffer: false });
  const depth = new DepthTexture(tile * grid, tile * grid, FloatType);
  const atlas = new WebGLRenderTarget(tile * grid, tile * grid, { depthTexture: depth });
  const surfaceMaterial = new ShaderMaterial({
    glslVersion: GLSL3,
    side: DoubleSide,
    vertexShader: surfaceVertex,
    fragmentShader: surfaceFragment,
  });
  const depthMaterial = new ShaderMaterial({
    colorWrite: false,
    side: DoubleSide,
    vertexShader: 'void main(){ gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.)); }',
    fragmentShader: 'void main(){ gl_FragColor = vec4(0.); }',
  });
  const gather = new ShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    uniforms: {
      places: { value: surface.textures[0] },
      facings: { value: surface.textures[1] },
      atlas: { value: depth },
      matrices: { value: Array.from({ length: batch }, () => new Matrix4()) },
      directions: { value: Array.from({ length: batch }, () => new Vector3()) },
      texel: { value: 0.001 },
      sphere: { value: new Vector4() },
    },
    vertexShader: 'void main(){ gl_Position = vec4(position.xy, 0., 1.); }',
    fragmentShader: gatherFragment(batch, grid, tile),
  });
  const quadGeometry = new PlaneGeometry(2, 2);
  const quad = new Mesh(quadGeometry, gather);
  quad.frustumCulled = false;
  const quadScene = new Scene().add(quad);
  const flat = new Camera();
  const casters: { solid: Scene; thin: Scene } = { solid: new Scene(), thin: new Scene() };
  const caster = (geometry: BufferGeometry) => {
    const mesh = new Mesh(geometry, depthMaterial);
    mesh.frustumCulled = false;
    return mesh;
  };
  const empty = () => {
    for (const scene of [casters.solid, casters.thin]) {
      for (const child of [...scene.children]) {
        scene.remove(child);
        (child as Mesh).geometry.dispose();
      }
    }
  };

  const uniforms = {
    studioPlaces: { value: surface.textures[0] },
    studioFacings: { value: surface.textures[1] },
    studioSum: { value: sum.texture },
    studioScale: { value: 0.5 },
    studioSoft: { value: 0.01 },
  };

  return {
    uniforms,
    /** Pictures of another size; the textures that materials know stay the same. */
    resize(to: number) {
      if (to === now) return;
      now = to;
      surface.setSize(to, to);
      sum.setSize(to, to);
    },
    /** What throws shade: `solid` all of it, `thin` (glass, leaves) a third. Kept until the next call. */
    setCasters(solid: readonly Mesh[], thin: readonly Mesh[]) {
      empty();
      casters.solid.add(caster(casterGeometry(solid)));
      if (thin.length > 0) casters.thin.add(caster(casterGeometry(thin)));
    },
    /**
     * Measures one view. Leaves the renderer's target, clear colour and `autoClear` as they were.
     *
     * @param breathe Awaited between batches, so that a page stays alive on slow machines.
     */
    async measure(
      { scene, camera, surfaces, light, turnRadians, sphere, lights }: Measured,
      breathe: () => Promise<void>,
    ) {
      const before = {
        alpha: renderer.getClearAlpha(),
        autoClear: renderer.autoClear,
        background: scene.background,
      };
      const hidden: Object3D[] = [];
      scene.traverse((object) => {
        if ((object as Mesh).isMesh && object.visible && !surfaces.has(object)) hidden.push(object);
      });
      for (const object of hidden) object.visible = false;
      scene.background = null;
      scene.overrideMaterial = surfaceMaterial;
      renderer.setClearAlpha(0);
      renderer.autoClear = false;
      renderer.setRenderTarget(surface);
      renderer.clear();
      renderer.render(scene, camera);
      scene.overrideMaterial = null;
      scene.background = before.background;
      for (const object of hidden) object.visible = true;
      renderer.setRenderTarget(sum);
      renderer.clear();

      const directions = lightDirections(light, lights).map((direction) =>
        new Vector3(...direction).applyAxisAngle(new Vector3(0, 1, 0), turnRadians),
      );
      const { radius, center } = sphere;
      const lamp = new OrthographicCamera(-radius, radius, radius, -radius, 0, radius * 2);
      const toUnit = new Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1);
      const { matrices, directions: towards, sphere: around, texel } = gather.uniforms;
      around?.value.set(center.x, center.y, center.z, radius);
      if (texel) texel.value = (2 * radius) / tile;
      const batches = Math.ceil(lights / batch);
      for (let b = 0; b < batches; b++) {
        atlas.viewport.set(0, 0, tile * grid, tile * grid);
        renderer.setRenderTarget(atlas);
        renderer.clear(true, true, false);
        for (let i = 0; i < batch; i++) {
          // Dealt out over the sky, so that each batch has some of every part of it.
          const direction = directions[Math.min(b + i * batches, lights - 1)] as Vector3;
          lamp.position.copy(center).addScaledVector(direction, radius);
          lamp.up.set(0, Math.abs(direction.y) > 0.95 ? 0 : 1, Math.abs(direction.y) > 0.95 ? 1 : 0);
          lamp.lookAt(center);
          lamp.updateMatrixWorld(true);
          matrices?.value[i]
            .multiplyMatrices(toUnit, lamp.projectionMatrix)
            .multiply(lamp.matrixWorldInverse);
          towards?.value[i].copy(direction);
          atlas.viewport.set((i % grid) * tile, Math.floor(i / grid) * tile, tile, tile);
          renderer.setRenderTarget(atlas);
          renderer.render(casters.solid, lamp);
          if (i % 3 === 0 && casters.thin.children.length > 0) renderer.render(casters.thin, lamp);
        }
        renderer.setRenderTarget(sum);
        renderer.render(quadScene, flat);
        await breathe();
      }
      renderer.setRenderTarget(null);
      renderer.setClearAlpha(before.alpha);
      renderer.autoClear = before.autoClear;
    },
    dispose() {
      empty();
      for (const each of [surface, sum, atlas, depth, surfaceMaterial, depthMaterial, gather, quadGeometry]) {
        each.dispose();
      }
    },
  };
}
