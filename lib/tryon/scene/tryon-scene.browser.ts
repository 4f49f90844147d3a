import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  NeutralToneMapping,
  PerspectiveCamera,
  Quaternion,
  Scene,
  SphereGeometry,
  SRGBColorSpace,
  Texture,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import { studioEnvironment } from '@/lib/model3d/studio-environment';
import { canonicalTriangles } from '../face/canonical-triangles';
import type { Lens } from '../lens';
import type { TrackedFace } from '../tracked';
import { lightOfFrame } from './frame-light';
import { halfWidth, headOccluders } from './head-occluders';
import { type WornProduct, wearProduct } from './worn-product.browser';

/** A frame with a product on the face in it. Whoever makes it calls `dispose`, which gives the graphics card back. */
export type TryonScene = {
  /** Puts another product on; null: none. The model stays the caller's to dispose of, after it was taken off. */
  wear: (product: { model: LoadedModel; placement: Placement } | null) => void;
  /**
   * Draws a frame, and on it the product where that very frame's face is; without a face the frame alone.
   *
   * @param frame Upright, not mirrored. Read before this returns; the caller closes it.
   */
  draw: (frame: ImageBitmap, face: TrackedFace | null, lens: Lens) => void;
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

  const hides = new MeshBasicMaterial({ colorWrite: false, side: DoubleSide });
  const points = new BufferAttribute(new Float32Array(468 * 3), 3);
  const skin = new BufferGeometry();
  skin.setAttribute('position', points);
  skin.setIndex([...canonicalTriangles]);
  const face = new Mesh(skin, hides);
  const ball = new SphereGeometry(1, 32, 24);
  const forms = [0, 1, 2].map(() => new Mesh(ball, hides));
  const head = new Group();
  head.matrixAutoUpdate = false;
  for (const hidden of [face, ...forms]) {
    hidden.renderOrder = -1;
    hidden.frustumCulled = false;
    head.add(hidden);
  }
  let worn: WornProduct | null = null;
  const small = new OffscreenCanvas(lightPixels, lightPixels);
  const glance = small.getContext('2d', { willReadFrequently: true });
  let light: number | null = null;
  let size = { width: 0, height: 0 };

  function follow({ pose, shape }: TrackedFace) {
    head.matrix.compose(
      new Vector3(...pose.position),
      new Quaternion(...pose.quaternion),
      new Vector3(1, 1, 1),
    );
    (points.array as Float32Array).set(shape);
    points.needsUpdate = true;
    headOccluders(shape).forEach(({ at, radii }, i) => {
      const form = forms[i] as Mesh;
      form.position.set(...at);
      form.scale.set(...radii);
    });
    worn?.fitHead(halfWidth(shape));
    head.matrixWorldNeedsUpdate = true;
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
    wear(product) {
      if (worn) head.remove(worn.object);
      worn?.giveBack();
      worn = product && wearProduct(product.model, product.placement);
      if (worn) head.add(worn.object);
    },
    draw(frame, tracked, lens) {
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
      if (tracked) {
        follow(tracked);
        lightBy(frame);
        scene.add(head);
      } else scene.remove(head);
      renderer.render(scene, camera);
    },
    dispose() {
      worn?.giveBack();
      for (const each of [skin, ball, hides, photo, environment]) each.dispose();
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
