import {
  Group,
  Matrix4,
  NeutralToneMapping,
  PerspectiveCamera,
  Quaternion,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { drawsByGraphicsCard } from '@/lib/model3d/webgl.browser';
import type { Body, BodyPlace } from '../body/body';
import type { Lens } from '../lens';
import type { FrameLight } from '../light/frame-light';
import { createBackdrop } from './backdrop.browser';
import { createFaceShadow } from './face-shadow.browser';
import { createLighting } from './lighting.browser';
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
   * @param fine Twice as many points where edges are not smoothed otherwise, and shadows: for what stands still.
   */
  draw: (frame: ImageBitmap, body: Body | null, lens: Lens, light: FrameLight, fine?: boolean) => void;
  dispose: () => void;
};

/** Without a graphics card: of a camera's frames fewer points are drawn, and no shadows; of what stands still more. */
const quickRatio = 0.7;
const fineRatio = (width: number, height: number) =>
  Math.max(1, Math.min(2, longest / Math.max(width, height)));
/** No picture is drawn with a longer side. */
const longest = 2560;

/** @throws Error where the browser gives no WebGL 2 context. */
export function createTryonScene(canvas: HTMLCanvasElement): TryonScene {
  // Without a graphics card, smooth edges cost as much as all the rest of a drawing.
  const antialias = drawsByGraphicsCard();
  const renderer = new WebGLRenderer({ canvas, antialias, preserveDrawingBuffer: true });
  renderer.toneMapping = NeutralToneMapping;
  const scene = new Scene();
  const camera = new PerspectiveCamera();
  camera.matrixAutoUpdate = false;

  const backdrop = createBackdrop();

  scene.add(backdrop.object);

  const stage = new Group();
  const occluders = createOccluderMeshes();
  const shadow = createFaceShadow(occluders.skin);
  stage.add(occluders.object, shadow.object);
  const lighting = createLighting(scene);
  let product: WearableModel | null = null;
  /** One piece for each place: two for ears and feet. */
  const worn = new Map<BodyPlace['side'], { at: Group; piece: WornProduct }>();
  let size = { width: 0, height: 0, ratio: 0 };

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

  return {
    wear(next) {
      takeOff();
      product = next;
    },
    draw(frame, body, lens, light, fine = false) {
      const { width, height } = frame;
      const ratio = antialias ? 1 : fine ? fineRatio(width, height) : quickRatio;
      if (size.width !== width || size.height !== height || size.ratio !== ratio) {
        size = { width, height, ratio };
        renderer.setPixelRatio(ratio);
        renderer.setSize(width, height, false);
        backdrop.resized();
      }
      backdrop.show(frame);
      camera.projectionMatrix.copy(projection(lens, width, height));
      camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
      if (body) {
        follow(body);
        lighting.follow(light, lens, frame, fine);
        const shaded = antialias || fine;
        const face = body.occluders.find(({ kind }) => kind === 'face');
        const casters = [...worn.values()].map(({ at }) => at);
        shadow.cast(renderer, casters, shaded && face ? face.pose : null, lighting.lamp());
        scene.add(stage);
      } else scene.remove(stage);
      renderer.render(scene, camera);
    },
    dispose() {
      takeOff();
      for (const each of [occluders, shadow, lighting, backdrop]) each.dispose();
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
