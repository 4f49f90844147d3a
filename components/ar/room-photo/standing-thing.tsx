'use client';

import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { type BufferGeometry, Matrix4, type Mesh, type Object3D, Vector3 } from 'three';
import type { RoomLight } from '@/lib/ar/room-photo/estimate-light';
import { lightDirections } from '@/lib/ar/room-photo/light-directions';
import { lightScene } from '@/lib/ar/room-photo/light-scene';
import { originAt, type Place } from '@/lib/ar/room-photo/place-thing';
import { createPlanarShadow } from '@/lib/ar/room-photo/planar-shadow';
import { type Surface, standingAxes } from '@/lib/ar/room-photo/surface';
import { standingMatrix } from '@/lib/ar/room-photo/three-camera';
import { cross } from '@/lib/ar/room-photo/vector';
import type { Vector } from '@/lib/model3d/frame';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import { casterGeometry } from '@/lib/model3d/render/caster-geometry';

const directionCount = 56;

/** A model where it stands, in the room's light, with its shadow. Render inside `<Canvas frameloop="demand">`. */
export function StandingThing(props: {
  model: LoadedModel;
  bounds: { min: Vector; max: Vector };
  surface: Surface;
  place: Place;
  light: RoomLight;
  materialVariant: string | null;
  generation: number;
  onShown: (shown: boolean) => void;
}) {
  const { model, bounds, surface, place, light, materialVariant, generation, onShown } = props;
  const { gl, scene, camera, invalidate } = useThree();
  const caster = useMemo(() => casterOf(model), [model]);
  useEffect(() => () => caster.dispose(), [caster]);
  const reach = useMemo(() => {
    const [w, h, d] = [0, 1, 2].map((k) => bounds.max[k]! - bounds.min[k]!) as [number, number, number];
    return surface.kind === 'wall' ? 0.62 * Math.hypot(w, h) + 2 * d : 0.55 * Math.hypot(w, d) + 0.9 * h;
  }, [bounds, surface.kind]);
  // What hangs from a ceiling casts its shadow too far down to be anything but a guess.
  const shadow = useMemo(
    () => (surface.kind === 'ceiling' ? null : createPlanarShadow(reach)),
    [surface.kind, reach],
  );
  useEffect(() => () => shadow?.dispose(), [shadow]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `generation` stands for the lost contents of the card
  useEffect(() => {
    const dark = lightScene(scene, gl, light);
    invalidate();
    return dark;
  }, [scene, gl, light, generation, invalidate]);

  useEffect(() => {
    void model.showVariant(materialVariant).then(() => invalidate());
  }, [model, materialVariant, invalidate]);

  const { turnRadians } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!shadow) return;
    // The surface's own frame: x and z along it, y out of it.
    const { normal } = surface.plane;
    const across: Vector = surface.kind === 'wall' ? cross([0, 1, 0], normal) : [1, 0, 0];
    const frame = standingMatrix([across, normal, cross(across, normal)], [0, 0, 0]);
    const toFrame = frame.clone().invert();
    const origin = originAt(surface, { point: [0, 0, 0], turnRadians }, bounds);
    const toSurface = toFrame.clone().multiply(standingMatrix(standingAxes(surface, turnRadians), origin));
    const directions = lightDirections(light, normal, directionCount).map(
      (each) => new Vector3(...each).applyMatrix4(toFrame).toArray() as unknown as Vector,
    );
    shadow.draw(gl, caster, toSurface, directions);
    invalidate();
  }, [shadow, gl, caster, surface, bounds, light, turnRadians, generation, invalidate]);

  useEffect(() => {
    const { scene: thing } = model;
    thing.matrixAutoUpdate = false;
    thing.matrix.copy(standingMatrix(standingAxes(surface, turnRadians), originAt(surface, place, bounds)));
    thing.matrixWorldNeedsUpdate = true;
    if (shadow) {
      const { normal } = surface.plane;
      const across: Vector = surface.kind === 'wall' ? cross([0, 1, 0], normal) : [1, 0, 0];
      shadow.object.matrixAutoUpdate = false;
      shadow.object.matrix.copy(standingMatrix([across, normal, cross(across, normal)], place.point));
      shadow.object.matrixWorldNeedsUpdate = true;
    }
    invalidate();
  }, [model, shadow, surface, place, turnRadians, bounds, invalidate]);

  useEffect(() => {
    let current = true;
    gl.compileAsync(scene, camera)
      .catch(() => undefined)
      .then(() => {
        if (!current) return;
        invalidate();
        requestAnimationFrame(() => requestAnimationFrame(() => current && onShown(true)));
      });
    return () => {
      current = false;
    };
  }, [gl, scene, camera, invalidate, onShown]);

  return (
    <>
      <primitive object={model.scene} dispose={null} />
      {shadow ? <primitive object={shadow.object} dispose={null} /> : null}
    </>
  );
}

/** The model's triangles in its own frame, before anything moves it. */
function casterOf(model: LoadedModel): BufferGeometry {
  const meshes: Mesh[] = [];
  model.scene.traverse((object: Object3D) => {
    if ((object as Mesh).isMesh) meshes.push(object as Mesh);
  });
  const undo = new Matrix4().copy(model.scene.matrixWorld).invert();
  return casterGeometry(meshes).applyMatrix4(undo);
}
