import { Color, NeutralToneMapping, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import type { Anchor } from '@/lib/product/category';
import { type ContactShadow, createContactShadow } from '../contact-shadow';
import type { LoadedModel } from '../load-model.browser';
import { cameraPosition } from '../orbit';
import type { OrbitControl } from '../orbit-control';
import { studioEnvironment } from '../studio-environment';
import type { Project } from './project';

export type StageOptions = {
  /** CSS colour of the ground that the thing stands on. */
  ground: string;
  /** Vertical field of view. */
  fovRadians: number;
  /** The studio turns with the camera of the photo, so that the first picture has the photo's light. */
  studioTurnRadians: number;
  /** After each picture. */
  onFrame: (project: Project) => void;
};

/** A lit stage on a canvas of its own. Whoever makes it calls `dispose`, which gives the graphics card back. */
export type Stage = {
  /**
   * Puts a model on the stage and steers the camera by `control` from then on.
   *
   * @returns When its picture can be seen. The model stays the caller's to dispose of.
   */
  show: (model: LoadedModel, anchor: Anchor, control: OrbitControl) => Promise<void>;
  setGround: (colour: string) => void;
  /** Asks for a picture; several before the next frame are one. */
  wake: () => void;
  /** Makes again what lived on the graphics card: after a context was lost and came back. */
  restore: () => void;
  dispose: () => void;
};

/** Above this many device pixels to a CSS pixel nobody sees a difference, and each costs. */
const densest = 2;

/**
 * @param canvas Fills its parent; its size is followed.
 * @throws Error where the browser gives no WebGL 2 context.
 */
export function createStage(canvas: HTMLCanvasElement, options: StageOptions): Stage {
  const renderer = new WebGLRenderer({ canvas, antialias: true, powerPreference: 'high-performance' });
  renderer.toneMapping = NeutralToneMapping;
  // Asking for errors waits until everything before is drawn.
  renderer.debug.checkShaderErrors = false;
  const scene = new Scene();
  const camera = new PerspectiveCamera((options.fovRadians * 180) / Math.PI);
  const ground = new Color();
  const corner = new Vector3();
  let shown: { model: LoadedModel; control: OrbitControl; shadow: ContactShadow | null } | null = null;
  let frame = 0;
  let disposed = false;

  const project: Project = (point) => {
    corner.set(...point).project(camera);
    return [corner.x, corner.y];
  };

  function draw(time: number) {
    frame = 0;
    if (disposed || !shown) return;
    const { control } = shown;
    if (control.step(time)) wake();
    const { now, space } = control;
    camera.position.set(...cameraPosition(now, space.target));
    camera.lookAt(...space.target);
    camera.near = now.distance * 0.02;
    camera.far = now.distance + space.framedDistance * 4;
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    renderer.render(scene, camera);
    options.onFrame(project);
  }

  function wake() {
    if (!frame && !disposed) frame = requestAnimationFrame(draw);
  }

  function followSize() {
    const { clientWidth: width, clientHeight: height } = canvas.parentElement ?? canvas;
    if (width === 0 || height === 0) return;
    renderer.setPixelRatio(Math.min(devicePixelRatio, densest));
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    // A canvas that changed its size is blank until it is drawn, so it is drawn in the same frame.
    if (frame) cancelAnimationFrame(frame);
    draw(performance.now());
  }

  function setGround(colour: string) {
    ground.set(colour);
    // In the dark the thing is what the light falls on, so there is more of it.
    const dark = ground.getHSL({ h: 0, s: 0, l: 0 }).l < 0.5;
    scene.background = ground;
    scene.environmentIntensity = dark ? 0.92 : 0.86;
    shown?.shadow?.setGround(ground);
    wake();
  }

  setGround(options.ground);
  const environment = studioEnvironment();
  scene.environment = environment;
  scene.environmentRotation.set(0, options.studioTurnRadians, 0);
  const sizes = new ResizeObserver(followSize);
  sizes.observe(canvas.parentElement ?? canvas);
  followSize();

  return {
    async show(model, anchor, control) {
      const shadow = createContactShadow(control.space.bounds, anchor);
      shadow?.setGround(ground);
      scene.add(model.scene);
      shadow?.draw(renderer, model.scene);
      if (shadow) scene.add(shadow.object);
      // Shaders are compiled out of the main thread's way where the browser can, before anything is shown.
      await renderer.compileAsync(scene, camera).catch(() => undefined);
      if (disposed) return shadow?.dispose();
      shown = { model, control, shadow };
      control.onWake = wake;
      draw(performance.now());
      // The picture is on the screen with the frame that follows the one in which it was drawn.
      await nextFrame();
    },
    setGround,
    wake,
    restore() {
      shown?.shadow?.draw(renderer, shown.model.scene);
      wake();
    },
    dispose() {
      disposed = true;
      cancelAnimationFrame(frame);
      sizes.disconnect();
      if (shown) shown.control.onWake = () => {};
      shown?.shadow?.dispose();
      environment.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
