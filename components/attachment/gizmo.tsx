'use client';

import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Matrix4, Object3D, Quaternion, Vector3 } from 'three';
import { TransformControls } from 'three/addons/controls/TransformControls.js';
import { type Placement, place } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { FramePose } from '@/lib/model3d/mannequin/mannequin';

type Props = {
  tool: 'translate' | 'rotate';
  placement: Placement;
  pose: FramePose;
  /** What it takes hold of: the middle of the product, in the model's space. */
  grip: Vec3;
  symmetric: boolean;
  snap: boolean;
  /** `along`: the same gesture goes on. */
  onPlace: (placement: Placement, along: boolean) => void;
  /** The gesture has begun (true) or ended: the camera keeps still meanwhile. */
  onHold: (held: boolean) => void;
};

/** Of x, y and z, and of what is held: told apart on a light stage and on a dark one, and as quiet as the page. */
const axisColours = ['#c4474c', '#1f9a70', '#4a7fb5'] as const;
const heldColour = '#e0a04a';

/** Arrows or rings to move or turn the product with. Render inside `<Canvas>`; it draws in the place's frame. */
export function Gizmo(props: Props) {
  const { tool, placement, pose, grip, symmetric, snap } = props;
  const { camera, gl, scene, invalidate } = useThree();
  const now = useRef(props);
  now.current = props;
  const made = useRef<{ controls: TransformControls; handle: Object3D } | null>(null);

  useEffect(() => {
    const frame = new Object3D();
    const handle = new Object3D();
    frame.add(handle);
    scene.add(frame);
    const controls = new TransformControls(camera, gl.domElement);
    controls.attach(handle);
    controls.setSpace('local');
    controls.setColors(...axisColours, heldColour);
    const helper = controls.getHelper();
    scene.add(helper);
    made.current = { controls, handle };
    let begun: { placement: Placement; inverse: Matrix4 } | null = null;
    let moved = false;
    const down = () => {
      handle.updateMatrix();
      begun = { placement: now.current.placement, inverse: handle.matrix.clone().invert() };
      moved = false;
      now.current.onHold(true);
    };
    const up = () => {
      begun = null;
      now.current.onHold(false);
    };
    const change = () => {
      if (!begun) return;
      handle.updateMatrix();
      now.current.onPlace(carried(begun.placement, handle.matrix.clone().multiply(begun.inverse)), moved);
      moved = true;
    };
    controls.addEventListener('mouseDown', down);
    controls.addEventListener('mouseUp', up);
    controls.addEventListener('objectChange', change);
    controls.addEventListener('change', () => invalidate());
    return () => {
      made.current = null;
      controls.detach();
      controls.dispose();
      scene.remove(helper, frame);
    };
  }, [camera, gl, scene, invalidate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new camera means new controls, which know nothing yet
  useEffect(() => {
    const { controls, handle } = made.current ?? {};
    if (!controls || !handle) return;
    handle.parent?.position.set(...pose.position);
    handle.parent?.quaternion.set(...pose.quaternion);
    if (!controls.dragging) {
      handle.position.set(...place(placement, grip));
      handle.quaternion.identity();
    }
    controls.setMode(tool);
    controls.setSize(0.72);
    controls.showX = tool === 'translate' ? !symmetric : true;
    controls.showY = tool === 'translate' || !symmetric;
    controls.showZ = tool === 'translate' || !symmetric;
    controls.setTranslationSnap(snap ? 0.001 : null);
    controls.setRotationSnap(snap ? Math.PI / 180 : null);
    invalidate();
  }, [camera, tool, placement, pose, grip, symmetric, snap, invalidate]);

  return null;
}

function carried(placement: Placement, by: Matrix4): Placement {
  const own = new Matrix4().compose(
    new Vector3(...placement.position),
    new Quaternion(...placement.quaternion),
    new Vector3(1, 1, 1),
  );
  const [position, quaternion, size] = [new Vector3(), new Quaternion(), new Vector3()];
  by.clone().multiply(own).decompose(position, quaternion, size);
  return {
    position: [position.x, position.y, position.z],
    quaternion: [quaternion.x, quaternion.y, quaternion.z, quaternion.w],
    scale: placement.scale,
  };
}
