import {
  Box3,
  Color,
  DataTexture,
  DataUtils,
  EquirectangularReflectionMapping,
  HalfFloatType,
  LinearFilter,
  type Material,
  type Mesh,
  NeutralToneMapping,
  PMREMGenerator,
  RGBAFormat,
  Scene,
  Sphere,
  SRGBColorSpace,
  type Texture,
  Vector3,
  WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import { AppError } from '@/lib/core/app-error';
import type { Anchor } from '@/lib/product/category';
import type { Framing } from '../frame';
import type { LoadedModel } from '../load-model.browser';
import { createCatcher } from './catcher';
import { groundColour, isFlat, paintGround } from './ground';
import { exposureOf, lightEquirect } from './light';
import { createOcclusion } from './occlusion';
import type { LightName, Shot } from './shot';
import { horizonOf, studioCamera } from './studio-camera';
import { darkEdges, isThin, receiveOcclusion } from './surfaces';

/** What was drawn: square, sRGB, top row first. */
export type Drawing = {
  pixels: number;
  /** Shape [pixels × pixels × 4], alpha 255. */
  rgba: Uint8ClampedArray<ArrayBuffer>;
  /** Shape [pixels × pixels]: 255 where the thing is, 0 where its ground is. Null when the shot asks for none. */
  cutout: Uint8ClampedArray<ArrayBuffer> | null;
};

/** A photographer for one model at a time. Its owner calls `dispose`. */
export type Studio = {
  /** Puts a model before the camera, in place of the one before. The caller goes on owning it. */
  stand: (model: LoadedModel, anchor: Anchor) => void;
  /**
   * Takes one picture.
   *
   * @param steady A framing that several shots share.
   * @throws AppError `RENDERER_UNAVAILABLE`: the graphics card is gone (open another studio); `CANCELLED`.
   */
  draw: (shot: Shot, options?: { steady?: Framing | null; signal?: AbortSignal }) => Promise<Drawing>;
  /** What lies on the graphics card now, for tests of leaks. */
  memory: () => { geometries: number; textures: number };
  dispose: () => void;
};

/** How many lights stand for the whole of the light: what is looked at closely gets more. */
const lightsOf: Record<Shot['kind'], number> = { poster: 96, index: 32, held: 32, turn: 32 };
const groundSide = 256;

/**
 * Opens a studio: a renderer of its own, off the page.
 *
 * @throws AppError `RENDERER_UNAVAILABLE`: no WebGL 2 here.
 */
export function openStudio(): Studio {
  const canvas = document.createElement('canvas');
  let renderer: WebGLRenderer;
  try {
    renderer = new WebGLRenderer({
      canvas,
      antialias: true,
      preserveDrawingBuffer: true,
      powerPreference: 'high-performance',
    });
  } catch (cause) {
    throw new AppError('RENDERER_UNAVAILABLE', 'This browser cannot draw 3D (WebGL 2).', { cause });
  }
  renderer.toneMapping = NeutralToneMapping;
  let lost = false;
  canvas.addEventListener('webglcontextlost', () => {
    lost = true;
  });
  const environments = new Map<LightName, WebGLRenderTarget>();
  const occlusion = createOcclusion(renderer, 256);
  const taught = new WeakSet<Material>();
  // One scene for all: three keeps what glass is seen through by scene, and would keep it for each.
  const scene = new Scene();
  let standing: { model: LoadedModel; anchor: Anchor; box: Box3; sphere: Sphere } | null = null;

  const environmentOf = (light: LightName): Texture => {
    const known = environments.get(light);
    if (known) return known.texture;
    const made = lightEnvironment(renderer, light);
    environments.set(light, made);
    return made.texture;
  };
  const alive = (signal: AbortSignal | undefined) => {
    if (signal?.aborted) throw new AppError('CANCELLED', 'These pictures are no longer wanted.');
    if (lost || renderer.getContext().isContextLost()) {
      throw new AppError('RENDERER_UNAVAILABLE', 'The graphics card went away while it was drawing.', {
        details: { lost: true },
      });
    }
  };
  const meshesOf = ({ scene }: LoadedModel): Mesh[] => {
    const meshes: Mesh[] = [];
    scene.traverseVisible((object) => {
      const mesh = object as Mesh;
      if (mesh.isMesh && mesh.geometry.attributes.position) meshes.push(mesh);
    });
    return meshes;
  };
  const teach = (meshes: readonly Mesh[]) => {
    for (const material of meshes.flatMap((mesh) => mesh.material)) {
      if (taught.has(material)) continue;
      taught.add(material);
      if (!isThin(material)) receiveOcclusion(material, occlusion.uniforms);
      else if (((material as { transmission?: number }).transmission ?? 0) > 0.5) darkEdges(material);
    }
  };
  const solid = (mesh: Mesh) => ![mesh.material].flat().some(isThin);

  return {
    stand(model, anchor) {
      model.scene.updateMatrixWorld(true);
      const box = new Box3();
      for (const mesh of meshesOf(model)) box.expandByObject(mesh, true);
      const sphere = box.getBoundingSphere(new Sphere());
      sphere.radius *= 1.04;
      standing = { model, anchor, box, sphere };
      const meshes = meshesOf(model);
      occlusion.setCasters(
        meshes.filter(solid),
        meshes.filter((mesh) => !solid(mesh)),
      );
    },

    async draw(shot, { steady = null, signal } = {}) {
      alive(signal);
      if (!standing) throw new AppError('BAD_REQUEST', 'There is no model to draw.');
      const { model, anchor, box, sphere } = standing;
      await model.showVariant(shot.variant);
      const meshes = meshesOf(model);
      const side = Math.round(shot.pixels / 2);
      occlusion.resize(side);
      teach(meshes);
      renderer.setSize(shot.pixels, shot.pixels, false);
      occlusion.uniforms.studioScale.value = side / shot.pixels;
      occlusion.uniforms.studioSoft.value = sphere.radius * 0.004;

      const camera = studioCamera(shot, model.points, steady);
      const catcher = createCatcher(anchor, box, shot.view, occlusion.uniforms);
      scene.add(model.scene);
      if (catcher) scene.add(catcher.mesh);
      // A studio's lights stand about the camera; what the sun does, it does to the room.
      scene.environment = environmentOf(shot.light);
      scene.environmentRotation.set(0, shot.view.azimuthRadians, 0);
      scene.environmentIntensity = exposureOf(shot.light);
      const floor = new Vector3((box.min.x + box.max.x) / 2, box.min.y, (box.min.z + box.max.z) / 2);
      const horizon =
        anchor === 'wall' || anchor === 'ceiling'
          ? null
          : horizonOf(camera, shot.view, floor, sphere.radius * 1.7);
      const backdrop = isFlat(shot.ground) ? null : groundTexture(shot, horizon);
      scene.background = backdrop ?? flatColour(shot);
      try {
        const surfaces = new Set(meshes.filter(solid));
        if (catcher) surfaces.add(catcher.mesh);
        await occlusion.measure(
          {
            scene,
            camera,
            surfaces,
            light: shot.light,
            turnRadians: shot.view.azimuthRadians,
            sphere,
            lights: lightsOf[shot.kind],
          },
          async () => {
            await breathe();
            alive(signal);
          },
        );
        renderer.render(scene, camera);
        const rgba = readPicture(renderer, shot.pixels);
        alive(signal);
        let cutout: Drawing['cutout'] = null;
        if (shot.cutout) {
          if (catcher) scene.remove(catcher.mesh);
          const [black, white] = [0x000000, 0xffffff].map((ground) => {
            scene.background = new Color(ground);
            renderer.render(scene, camera);
            return readPicture(renderer, shot.pixels);
          }) as [Uint8ClampedArray, Uint8ClampedArray];
          cutout = matte(black, white);
        }
        alive(signal);
        return { pixels: shot.pixels, rgba, cutout };
      } finally {
        // The next picture begins with an empty scene: a floor that stayed would throw its shade twice.
        scene.clear();
        catcher?.dispose();
        backdrop?.dispose();
      }
    },

    memory: () => ({ geometries: renderer.info.memory.geometries, textures: renderer.info.memory.textures }),

    dispose() {
      standing = null;
      occlusion.dispose();
      for (const target of environments.values()) target.dispose();
      environments.clear();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** What is the thing: where a black ground and a white one show alike. Both of shape [n × 4]. */
function matte(black: Uint8ClampedArray, white: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(black.length / 4);
  for (let i = 0; i < out.length; i++) {
    let through = 0;
    for (let k = 0; k < 3; k++) through += (white[i * 4 + k] ?? 0) - (black[i * 4 + k] ?? 0);
    out[i] = 255 - through / 3;
  }
  return out;
}

function readPicture(renderer: WebGLRenderer, pixels: number): Uint8ClampedArray<ArrayBuffer> {
  const gl = renderer.getContext();
  const bytes = new Uint8Array(pixels * pixels * 4);
  gl.readPixels(0, 0, pixels, pixels, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  const out = new Uint8ClampedArray(bytes.length);
  const row = pixels * 4;
  for (let y = 0; y < pixels; y++)
    out.set(bytes.subarray((pixels - 1 - y) * row, (pixels - y) * row), y * row);
  for (let i = 3; i < out.length; i += 4) out[i] = 255;
  return out;
}

function lightEnvironment(renderer: WebGLRenderer, light: LightName): WebGLRenderTarget {
  const [width, height] = [512, 256];
  const pixels = Uint16Array.from(lightEquirect(light, width, height), (value) =>
    DataUtils.toHalfFloat(value),
  );
  const texture = new DataTexture(pixels, width, height, RGBAFormat, HalfFloatType);
  texture.mapping = EquirectangularReflectionMapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromEquirectangular(texture);
  generator.dispose();
  texture.dispose();
  return target;
}

function groundTexture(shot: Shot, horizon: number | null): DataTexture {
  const texture = new DataTexture(
    paintGround(shot.ground, groundSide, horizon, shot.id),
    groundSide,
    groundSide,
  );
  texture.colorSpace = SRGBColorSpace;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

function flatColour(shot: Shot): Color {
  const [r, g, b] = groundColour(shot.ground);
  return new Color().setRGB(r / 255, g / 255, b / 255, SRGBColorSpace);
}

/** Gives the page a turn: drawing on a software renderer takes seconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
