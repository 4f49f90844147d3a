import type { mat4, Primitive } from '@gltf-transform/core';

/** What the joints of a skin together do to each vertex of a part; the result is overwritten by the next call. */
export function skinnedVertex(primitive: Primitive, joints: readonly mat4[]): (vertex: number) => mat4 {
  const [index, weight] = [primitive.getAttribute('JOINTS_0'), primitive.getAttribute('WEIGHTS_0')];
  const js = [0, 0, 0, 0];
  const ws = [0, 0, 0, 0];
  const out = new Array<number>(16).fill(0) as mat4;
  return (vertex) => {
    index?.getElement(vertex, js);
    weight?.getElement(vertex, ws);
    out.fill(0);
    const total = ws[0]! + ws[1]! + ws[2]! + ws[3]! || 1;
    for (let k = 0; k < 4; k++) {
      const joint = joints[js[k]!];
      if (joint && ws[k]) for (let i = 0; i < 16; i++) out[i]! += (joint[i]! * ws[k]!) / total;
    }
    return out;
  };
}
