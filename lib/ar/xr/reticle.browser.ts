import {
  BufferGeometry,
  DoubleSide,
  Float32BufferAttribute,
  Group,
  LineBasicMaterial,
  LineLoop,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PlaneGeometry,
  RingGeometry,
} from 'three';
import type { Pose } from '@/lib/ar/pose';
import type { RoomPlace } from '@/lib/ar/room-place';
import type { Box } from '@/lib/ar/room-placement';

const green = 0x4fc29a;
const white = 0xffffff;

/** A ring on the surface in the middle of the screen, and the outline of what the product will take of it. */
export class Reticle {
  readonly object: Object3D = new Group();
  private readonly ring: Mesh<RingGeometry, MeshBasicMaterial>;
  private readonly outline: LineLoop<BufferGeometry, LineBasicMaterial>;
  private readonly fill: Mesh<PlaneGeometry, MeshBasicMaterial>;

  constructor() {
    const over = { depthTest: false, depthWrite: false, transparent: true, toneMapped: false } as const;
    this.ring = new Mesh(
      new RingGeometry(0.045, 0.06, 40),
      new MeshBasicMaterial({ color: white, side: DoubleSide, opacity: 0.95, ...over }),
    );
    this.outline = new LineLoop(new BufferGeometry(), new LineBasicMaterial({ color: white, ...over }));
    this.fill = new Mesh(
      new PlaneGeometry(1, 1),
      new MeshBasicMaterial({ color: green, side: DoubleSide, opacity: 0.18, ...over }),
    );
    this.ring.renderOrder = this.outline.renderOrder = 20;
    this.fill.renderOrder = 19;
    this.object.add(this.ring, this.outline, this.fill);
    this.object.visible = false;
  }

  /** @param box What is going to be placed, in its place's frame; null draws the ring alone. */
  setFootprint(box: Box | null, place: RoomPlace): void {
    this.outline.visible = this.fill.visible = box !== null;
    // The ring lies in the frame's surface: level, or upright on a wall.
    this.ring.rotation.x = place === 'wall' ? 0 : -Math.PI / 2;
    if (!box) return;
    const up = place === 'wall' ? 1 : 2;
    const [x0, x1, v0, v1] = [box.min[0], box.max[0], box.min[up], box.max[up]];
    const at = (x: number, v: number) => (place === 'wall' ? [x, v, 0.002] : [x, 0.002, v]);
    const corners = [at(x0, v0), at(x1, v0), at(x1, v1), at(x0, v1)].flat();
    this.outline.geometry.setAttribute('position', new Float32BufferAttribute(corners, 3));
    this.outline.geometry.computeBoundingSphere();
    this.fill.rotation.x = place === 'wall' ? 0 : -Math.PI / 2;
    this.fill.position.set(...(at((x0 + x1) / 2, (v0 + v1) / 2) as [number, number, number]));
    this.fill.scale.set(Math.max(1e-3, x1 - x0), Math.max(1e-3, v1 - v0), 1);
  }

  /** @param fits Whether what is met is what the product needs; null hides it all. */
  show(pose: Pose | null, fits: boolean): void {
    this.object.visible = pose !== null;
    if (!pose) return;
    this.object.position.set(...pose.position);
    this.object.quaternion.set(...pose.quaternion);
    this.ring.material.opacity = fits ? 0.95 : 0.5;
    this.outline.material.color.setHex(fits ? green : white);
  }

  dispose(): void {
    this.object.removeFromParent();
    for (const part of [this.ring, this.outline, this.fill]) {
      part.geometry.dispose();
      part.material.dispose();
    }
  }
}
