import { DirectionalLight, NeutralToneMapping, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { RoomLight } from '@/lib/ar/light-of-estimate';
import { AppError } from '@/lib/core/app-error';
import { studioEnvironment } from '@/lib/model3d/studio-environment';

/** What three.js holds on the graphics card: what must be nothing after `dispose`. */
export type HeldOnCard = { geometries: number; textures: number };

/** The drawing side of a room: one renderer a session, its scene and its light. Thrown away whole at the end. */
export class RoomRenderer {
  readonly scene = new Scene();
  /** Moved by the session; its `near` and `far` are asked of it. */
  readonly camera = new PerspectiveCamera(60, 1, 0.02, 30);
  readonly renderer: WebGLRenderer;
  private readonly lamp = new DirectionalLight(0xffffff, 0.6);
  private readonly environment = studioEnvironment();
  private readonly tasks: (() => void)[] = [];

  /** @throws AppError `WEBGL_UNAVAILABLE`. */
  constructor(onContextLost: () => void) {
    try {
      this.renderer = new WebGLRenderer({
        alpha: true,
        antialias: true,
        powerPreference: 'high-performance',
      });
    } catch (cause) {
      throw new AppError('WEBGL_UNAVAILABLE', 'This browser cannot draw in 3D.', { cause });
    }
    this.renderer.toneMapping = NeutralToneMapping;
    // Asking for errors waits for the compiler, which a phone's frame has no time for.
    this.renderer.debug.checkShaderErrors = false;
    this.renderer.setClearAlpha(0);
    this.renderer.xr.enabled = true;
    // `local` is granted with every session; our floor is what the hits say it is.
    this.renderer.xr.setReferenceSpaceType('local');
    this.renderer.domElement.addEventListener('webglcontextlost', onContextLost);
    this.scene.environment = this.environment;
    this.scene.add(this.lamp);
  }

  /** Runs within the next frame, when the graphics card may be drawn with: outside of frames a session's may not. */
  atNextFrame(task: () => void): void {
    this.tasks.push(task);
  }

  /** Draws something of our own while a session presents: three.js would use the session's camera otherwise. */
  apart<Result>(draw: () => Result): Result {
    const { xr } = this.renderer;
    xr.enabled = false;
    try {
      return draw();
    } finally {
      xr.enabled = true;
    }
  }

  setLight(light: RoomLight): void {
    this.scene.environmentIntensity = light.environmentIntensity;
    this.lamp.intensity = light.lampIntensity;
    this.lamp.color.setRGB(...light.lampColour);
    this.lamp.position.set(...light.lampDirection);
  }

  draw(): void {
    for (const task of this.tasks.splice(0)) task();
    this.renderer.render(this.scene, this.camera);
  }

  held(): HeldOnCard {
    const { geometries, textures } = this.renderer.info.memory;
    return { geometries, textures };
  }

  /** @returns What is still held, for its owner's products were given back before. */
  dispose(): HeldOnCard {
    this.tasks.length = 0;
    this.renderer.setAnimationLoop(null);
    this.scene.environment = null;
    this.environment.dispose();
    this.lamp.dispose();
    const held = this.held();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
    return held;
  }
}
