import {
  BufferGeometry,
  Float32BufferAttribute,
  LineBasicMaterial,
  LineSegments,
  type Object3D,
  Points,
  PointsMaterial,
} from 'three';
import type { Vec3 } from '@/lib/model3d/attachment/vector';

const green = 0x4fc29a;

/** Lines and dots drawn over everything, in the room's coordinates: a product's box, a measured length. */
export class RoomLines {
  readonly object: Object3D;
  private readonly lines: LineSegments<BufferGeometry, LineBasicMaterial>;
  private readonly dots: Points<BufferGeometry, PointsMaterial>;

  constructor() {
    const over = { color: green, depthTest: false, transparent: true, toneMapped: false } as const;
    this.lines = new LineSegments(new BufferGeometry(), new LineBasicMaterial(over));
    this.dots = new Points(
      new BufferGeometry(),
      new PointsMaterial({ ...over, size: 0.025, sizeAttenuation: true }),
    );
    for (const part of [this.lines, this.dots]) {
      part.frustumCulled = false;
      part.renderOrder = 21;
      part.visible = false;
    }
    this.lines.add(this.dots);
    this.object = this.lines;
  }

  /** @param segments Ends of lines, two and two. @param dots Single points. Metres. */
  set(segments: readonly Vec3[], dots: readonly Vec3[]): void {
    this.lines.visible = segments.length + dots.length > 0;
    this.dots.visible = dots.length > 0;
    this.lines.geometry.setAttribute('position', new Float32BufferAttribute(segments.flat(), 3));
    this.dots.geometry.setAttribute('position', new Float32BufferAttribute(dots.flat(), 3));
  }

  dispose(): void {
    this.object.removeFromParent();
    for (const part of [this.lines, this.dots]) {
      part.geometry.dispose();
      part.material.dispose();
    }
  }
}
