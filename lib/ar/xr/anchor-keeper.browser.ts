import { compose, inverse, type Pose } from '@/lib/ar/pose';
import { poseOf } from './pose-of';

type Kept = { anchor: XRAnchor | null; last: Pose | null; wanted: Pose | null; asking: boolean };

/**
 * Holds things where they were put while the phone learns the room better: one WebXR anchor a thing, where anchors
 * were granted. It owns them and deletes every one.
 */
export class AnchorKeeper {
  private readonly kept = new Map<string, Kept>();
  private over = false;

  /** Anchors a thing at a pose from the next frame on; its old anchor goes. */
  hold(id: string, pose: Pose): void {
    const kept = this.kept.get(id) ?? { anchor: null, last: null, wanted: null, asking: false };
    drop(kept);
    kept.wanted = pose;
    this.kept.set(id, kept);
  }

  /** While a thing is moved by hand nothing holds it. */
  release(id: string): void {
    const kept = this.kept.get(id);
    if (!kept) return;
    drop(kept);
    this.kept.delete(id);
  }

  /** Whether this thing follows an anchor, and so needs no other correction. */
  holds(id: string): boolean {
    return this.kept.get(id)?.anchor != null;
  }

  get count(): number {
    return [...this.kept.values()].filter(({ anchor }) => anchor !== null).length;
  }

  /**
   * Asks for the anchors that are wanted, and tells how far those that exist have moved since the last frame.
   *
   * @returns By thing: the rigid motion of its anchor, only where it moved.
   */
  read(frame: XRFrame, space: XRReferenceSpace): Map<string, Pose> {
    const moved = new Map<string, Pose>();
    for (const [id, kept] of this.kept) {
      if (kept.wanted && !kept.asking) this.ask(frame, space, id, kept, kept.wanted);
      if (!kept.anchor) continue;
      const found = frame.getPose(kept.anchor.anchorSpace, space);
      if (!found) continue;
      const pose = poseOf(found.transform);
      if (kept.last && differs(kept.last, pose)) moved.set(id, compose(pose, inverse(kept.last)));
      if (!kept.last || moved.has(id)) kept.last = pose;
    }
    return moved;
  }

  dispose(): void {
    this.over = true;
    for (const kept of this.kept.values()) drop(kept);
    this.kept.clear();
  }

  private ask(frame: XRFrame, space: XRReferenceSpace, id: string, kept: Kept, pose: Pose): void {
    const { position: p, quaternion: q } = pose;
    kept.wanted = null;
    if (!frame.createAnchor) return;
    kept.asking = true;
    const at = new XRRigidTransform({ x: p[0], y: p[1], z: p[2] }, { x: q[0], y: q[1], z: q[2], w: q[3] });
    frame
      .createAnchor(at, space)
      ?.then((anchor) => {
        // Meanwhile the thing was moved, removed, or the session ended.
        if (this.over || this.kept.get(id) !== kept || kept.wanted) anchor.delete();
        else kept.anchor = anchor;
      })
      .catch(() => undefined)
      .finally(() => {
        kept.asking = false;
      });
  }
}

function drop(kept: Kept): void {
  try {
    kept.anchor?.delete();
  } catch {
    // Gone with its session.
  }
  kept.anchor = null;
  kept.last = null;
  kept.wanted = null;
}

const differs = (a: Pose, b: Pose) =>
  a.position.some((value, k) => Math.abs(value - b.position[k]!) > 1e-4) ||
  a.quaternion.some((value, k) => Math.abs(value - b.quaternion[k]!) > 1e-4);
