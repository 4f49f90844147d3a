import {
  Group,
  Matrix4,
  NeutralToneMapping,
  PerspectiveCamera,
  Quaternion,
  Scene,
  SRGBColorSpace,
  Texture,
  Vector3,
  WebGLRenderer,
} from 'three';
import { studioEnvironment } from '@/lib/model3d/studio-environment';
import type { Body, BodyPlace } from '../body/body';
import type { Lens } from '../lens';
import { lightOfFrame } from './frame-light';
import { createOccluderMeshes } from './occluder-meshes.browser';
import { type WearableModel, type WornProduct, wearProduct } from './worn-product.browser';

/** A frame with a product on the body in it. Whoever makes it calls `dispose`, which gives the graphics card back. */
export type TryonScene = {
  /** Puts another product on; null: none. The model stays the caller's to dispose of, after it was taken off. */
  wear: (product: WearableModel | null) => void;
  /**
   * Draws a frame, and on it the product where that very frame's body is; without a body the frame alone.
   *
   * @param frame Upright, not mirrored. Read before this returns; the caller closes it.
   */
  draw: (frame: ImageBitmap, body: Body | null, lens: Lens) => void;
  dispose: () => void;
};

/** Side of the copy of a frame that its light is judged by. */
const lightPixels = 12;

/** @throws Error where the browser gives no WebGL 2 context. */
export function createTryonScene(canvas: HTMLCanvasElement): TryonScene {
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.toneMapping = NeutralToneMapping;
  const scene = new Scene();
  const environment = studioEnvironment();
  scene.environment = environment;
  const camera = new PerspectiveCamera();
  camera.matrixAutoUpdate = false;

  // A bitmap is uploaded as it lies, top row first: the background is turned over by the texture's own matrix.
  const photo = new Texture();
  photo.colorSpace = SRGBColorSpace;
  photo.generateMipmaps = false;
  photo.repeat.set(1, -1);
  photo.offset.set(0, 1);

  const stage = new Group();
  const occluders = createOccluderMeshes();
  stage.add(occluders.object);
  let product: WearableModel | null = null;
  /** One piece for each place: two for ears and feet. */
  const worn = new Map<BodyPlace['side'], { at: Group; piece: WornProduct }>();
  const small = new OffscreenCanvas(lightPixels, lightPixels);
  const glance = small.getContext('2d', { willReadFrequently: true });
  let light: number | null = null;
  let size = { width: 0, height: 0 };

  function takeOff() {
    for (const { at, piece } of worn.values()) {
      stage.remove(at);
      piece.giveBack();
    }
    worn.clear();
  }

  function follow({ places, occluders: hiding }: Body) {
    occluders.show(hiding);
    if (!product) return;
    for (const { at } of worn.values()) at.visible = false;
    for (const place of places) {
      const { at, piece } = worn.get(place.side) ?? take(place.side, product);
      at.visible = true;
      stand(at, piece, place);
    }
  }

  function take(side: BodyPlace['side'], from: WearableModel) {
    const taken = { at: new Group(), piece: wearProduct(from, side, worn.size > 0) };
    taken.at.matrixAutoUpdate = false;
    taken.at.add(taken.piece.object);
    stage.add(taken.at);
    worn.set(side, taken);
    return taken;
  }

  function stand(at: Group, piece: WornProduct, { pose, girthMillimetres, halfHead }: BodyPlace) {
    const by = piece.sizeFor(girthMillimetres);
    at.matrix.compose(
      new Vector3(...pose.position),
      new Quaternion(...pose.quaternion),
      new Vector3(by, by, by),
    );
    at.matrixWorldNeedsUpdate = true;
    if (halfHead !== null) piece.fitHead(halfHead);
  }

  /** Follows the frame's brightness, slowly, as a product that flickered would be noticed. */
  function lightBy(frame: ImageBitmap) {
    if (!glance) return;
    glance.drawImage(frame, 0, 0, lightPixels, lightPixels);
    const now = lightOfFrame(glance.getImageData(0, 0, lightPixels, lightPixels).data);
    light = light === null ? now : light + 0.1 * (now - light);
    scene.environmentIntensity = light;
  }

  return {
    wear(next) {
      takeOff();
      product = next;
    },
    draw(frame, body, lens) {
      const { width, height } = frame;
      if (size.width !== width || size.height !== height) {
        size = { width, height };
        renderer.setPixelRatio(1);
        renderer.setSize(width, height, false);
        // A texture's storage has one size for ever.
        photo.dispose();
        light = null;
      }
      photo.image = frame;
      photo.needsUpdate = true;
      scene.background = photo;
      camera.projectionMatrix.copy(projection(lens, width, height));
      camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
      if (body) {
        follow(body);
        lightBy(frame);
        scene.add(stage);
      } else scene.remove(stage);
      renderer.render(scene, camera);
    },
    dispose() {
      takeOff();
      for (const each of [occluders, photo, environment]) each.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** The projection of a lens whose middle need not be the picture's. Near 5 cm, far 10 m. */
function projection({ focal, middleX, middleY }: Lens, width: number, height: number): Matrix4 {
  const [near, far] = [0.05, 10];
  const by = near / focal;
  return new Matrix4().makePerspective(
    -middleX * by,
    (width - middleX) * by,
    middleY * by,
    -(height - middleY) * by,
    near,
    far,
  );
}
