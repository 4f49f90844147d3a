import type { SceneCounts } from './scene-counts';

/**
 * What phones show well: Khronos' Asset Creation Guidelines 2.0 for mobile AR, Google's Scene Viewer
 * (developers.google.com/ar/develop/scene-viewer) and Apple's Quick Look advice.
 */
export const targets = {
  bytes: 3_000_000,
  triangles: 150_000,
  drawCalls: 20,
  sceneViewerBytes: 10_000_000,
  sceneViewerVertices: 30_000,
  quickLookTriangles: 100_000,
  quickLookTexturePixels: 2048,
} as const;

export type TargetName = keyof typeof targets;

export type TargetVerdict = { target: TargetName; value: number; limit: number; met: boolean };

/** Holds a delivered model against every target. */
export function judgeTargets(bytes: number, counts: SceneCounts): TargetVerdict[] {
  const values: Record<TargetName, number> = {
    bytes,
    triangles: counts.triangles,
    drawCalls: counts.drawCalls,
    sceneViewerBytes: bytes,
    sceneViewerVertices: counts.vertices,
    quickLookTriangles: counts.triangles,
    quickLookTexturePixels: Math.max(0, ...(counts.largestTexturePixels ?? [])),
  };
  return (Object.keys(targets) as TargetName[]).map((target) => ({
    target,
    value: values[target],
    limit: targets[target],
    met: values[target] <= targets[target],
  }));
}
