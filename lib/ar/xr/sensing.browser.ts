import { type LightEstimate, lightOfEstimate, type RoomLight, usualLight } from '@/lib/ar/light-of-estimate';
import type { Pose } from '@/lib/ar/pose';
import type { Sensed } from '@/lib/ar/room-sight';
import { type Surface, surfaceOfHit } from '@/lib/ar/surface-of-hit';
import type { SeenPlane } from '@/lib/ar/surface-of-plane';
import { poseOf } from './pose-of';

type PlaneFrame = {
  detectedPlanes?: Iterable<{ planeSpace: XRSpace; polygon: readonly DOMPointReadOnly[] }>;
};
/** WebXR Lighting Estimation, which TypeScript does not know yet. */
type LightProbe = EventTarget & { readonly probeSpace: XRSpace };
type LightSession = { requestLightProbe?: () => Promise<LightProbe> };
type LightFrame = {
  getLightEstimate?: (probe: LightProbe) => {
    sphericalHarmonicsCoefficients: Float32Array;
    primaryLightDirection: DOMPointReadOnly;
    primaryLightIntensity: DOMPointReadOnly;
  } | null;
};

/** How often the light is asked for, milliseconds: rooms do not flicker. */
const lightEvery = 400;
const planesEvery = 250;

/** The senses of one session: a hit test through the middle of the screen, planes and light where they were granted. */
export class Sensing {
  private source: XRHitTestSource | null = null;
  private probe: LightProbe | null = null;
  private light: RoomLight = usualLight;
  private lightAt = -Infinity;
  private planes: SeenPlane[] = [];
  private planesAt = -Infinity;
  private projection: Float32Array | null = null;
  private over = false;

  constructor(session: XRSession) {
    void this.start(session);
  }

  private async start(session: XRSession): Promise<void> {
    try {
      const viewerSpace = await session.requestReferenceSpace('viewer');
      const source = await session.requestHitTestSource?.({ space: viewerSpace });
      // The session may be over by now: then nobody else would cancel it.
      if (this.over) source?.cancel();
      else this.source = source ?? null;
      if (session.enabledFeatures?.includes('light-estimation'))
        this.probe = (await (session as unknown as LightSession).requestLightProbe?.()) ?? null;
    } catch {
      // Ended meanwhile, or a feature that was granted does not answer: the session's own end is told elsewhere.
    }
  }

  read(frame: XRFrame, space: XRReferenceSpace, nowMs: number): { sensed: Sensed; view: XRView | undefined } {
    const found = frame.getViewerPose(space);
    const viewer = found && !found.emulatedPosition ? poseOf(found.transform) : null;
    if (found?.views[0]) this.projection = found.views[0].projectionMatrix;
    if (viewer && nowMs - this.planesAt >= planesEvery) this.readPlanes(frame, space, nowMs);
    if (this.probe && nowMs - this.lightAt >= lightEvery) this.readLight(frame, this.probe, nowMs);
    const surface = viewer ? this.readSurface(frame, space, viewer) : null;
    const { projection, planes, light } = this;
    const sensed = { viewer, projection, surface, planes, light, dark: this.probe ? light.dark : null };
    return { sensed, view: found?.views[0] };
  }

  /** Gives everything back; `Sensing` is of no more use. */
  dispose(): void {
    this.over = true;
    try {
      this.source?.cancel();
    } catch {
      // Gone with its session.
    }
    this.source = null;
    this.probe = null;
  }

  private readSurface(frame: XRFrame, space: XRReferenceSpace, viewer: Pose): Surface | null {
    if (!this.source) return null;
    for (const result of frame.getHitTestResults(this.source)) {
      const pose = result.getPose(space);
      if (pose) return surfaceOfHit(poseOf(pose.transform), viewer.position);
    }
    return null;
  }

  private readPlanes(frame: XRFrame, space: XRReferenceSpace, nowMs: number): void {
    this.planesAt = nowMs;
    const { detectedPlanes } = frame as unknown as PlaneFrame;
    if (!detectedPlanes) return;
    this.planes = [];
    for (const plane of detectedPlanes) {
      const pose = frame.getPose(plane.planeSpace, space);
      if (pose)
        this.planes.push({
          pose: poseOf(pose.transform),
          polygon: plane.polygon.map(({ x, y, z }) => [x, y, z]),
        });
    }
  }

  private readLight(frame: XRFrame, probe: LightProbe, nowMs: number): void {
    this.lightAt = nowMs;
    const found = (frame as unknown as LightFrame).getLightEstimate?.(probe);
    if (!found) return;
    const { x, y, z } = found.primaryLightDirection;
    const { x: r, y: g, z: b } = found.primaryLightIntensity;
    const estimate: LightEstimate = {
      coefficients: found.sphericalHarmonicsCoefficients,
      direction: [x, y, z],
      intensity: [r, g, b],
    };
    this.light = lightOfEstimate(estimate);
  }
}
