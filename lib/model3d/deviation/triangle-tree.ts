import { selectMiddle } from './select-middle';
import { squaredDistanceToTriangle } from './triangle-distance';
import type { Triangles } from './world-triangles';

const leafSize = 8;

/** A tree of boxes over triangles (median split of the longest axis) that answers "how far is the nearest surface". */
export class TriangleTree {
  /** 6 numbers a node: min x y z, max x y z. */
  private readonly boxes: number[] = [];
  /** 3 numbers a node: first child or -1, first triangle, number of triangles. The second child follows the first. */
  private readonly nodes: number[] = [];
  private readonly order: Uint32Array;
  private readonly centres: Float32Array;
  private readonly triangles: Triangles;

  /** @param triangles Kept, not modified; at least one. */
  constructor(triangles: Triangles) {
    this.triangles = triangles;
    const count = triangles.length / 9;
    this.order = Uint32Array.from({ length: count }, (_, i) => i);
    this.centres = new Float32Array(count * 3);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < 3; k++) {
        const o = i * 9 + k;
        this.centres[i * 3 + k] = (triangles[o]! + triangles[o + 3]! + triangles[o + 6]!) / 3;
      }
    }
    this.nodes.push(-1, 0, count);
    this.boxes.push(...this.boxOf(0, count));
    for (let node = 0; node * 3 < this.nodes.length; node++) this.split(node);
  }

  /** Distance from a point to the nearest triangle. */
  distance(x: number, y: number, z: number): number {
    let best = Number.POSITIVE_INFINITY;
    const stack = [0];
    while (stack.length > 0) {
      const node = stack.pop() as number;
      if (this.toBox(node, x, y, z) >= best) continue;
      const child = this.nodes[node * 3]!;
      if (child >= 0) {
        const nearerFirst = this.toBox(child, x, y, z) <= this.toBox(child + 1, x, y, z);
        stack.push(nearerFirst ? child + 1 : child, nearerFirst ? child : child + 1);
        continue;
      }
      const from = this.nodes[node * 3 + 1]!;
      for (let i = from; i < from + this.nodes[node * 3 + 2]!; i++) {
        const squared = squaredDistanceToTriangle(x, y, z, this.triangles, this.order[i]! * 9);
        if (squared < best) best = squared;
      }
    }
    return Math.sqrt(best);
  }

  private split(node: number): void {
    const [from, count] = [this.nodes[node * 3 + 1]!, this.nodes[node * 3 + 2]!];
    if (count <= leafSize) return;
    const size = (k: number) => this.boxes[node * 6 + 3 + k]! - this.boxes[node * 6 + k]!;
    const axis = size(0) >= size(1) && size(0) >= size(2) ? 0 : size(1) >= size(2) ? 1 : 2;
    const half = count >> 1;
    selectMiddle(this.order, from, from + count, from + half, this.centres, 3, axis);
    this.nodes[node * 3] = this.nodes.length / 3;
    for (const [first, length] of [
      [from, half],
      [from + half, count - half],
    ] as const) {
      this.nodes.push(-1, first, length);
      this.boxes.push(...this.boxOf(first, length));
    }
  }

  private boxOf(from: number, count: number): number[] {
    const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    for (let i = from; i < from + count; i++) {
      for (let k = 0; k < 9; k++) {
        const value = this.triangles[this.order[i]! * 9 + k]!;
        if (value < box[k % 3]!) box[k % 3] = value;
        if (value > box[(k % 3) + 3]!) box[(k % 3) + 3] = value;
      }
    }
    return box;
  }

  private toBox(node: number, x: number, y: number, z: number): number {
    const b = node * 6;
    const dx = Math.max(this.boxes[b]! - x, 0, x - this.boxes[b + 3]!);
    const dy = Math.max(this.boxes[b + 1]! - y, 0, y - this.boxes[b + 4]!);
    const dz = Math.max(this.boxes[b + 2]! - z, 0, z - this.boxes[b + 5]!);
    return dx * dx + dy * dy + dz * dz;
  }
}
