'use client';

import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Color, type PerspectiveCamera } from 'three';
import { createContactShadow } from '@/lib/model3d/contact-shadow';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import { cameraPosition } from '@/lib/model3d/orbit';
import { studioEnvironment } from '@/lib/model3d/studio-environment';
import type { Anchor } from '@/lib/product/category';
import type { OrbitControl } from './orbit-control';

type Props = {
  model: LoadedModel;
  anchor: Anchor;
  control: OrbitControl;
  /** Grows by one when the context came back: what lives on the graphics card is made again. */
  generation: number;
  /** CSS colour of the stage. */
  ground: string;
  /** The studio turns with the camera of the photo, so that the first picture has the photo's light. */
  studioTurnRadians: number;
  onFrame: (camera: PerspectiveCamera) => void;
  /** Everything is on the card and pictures have been drawn. */
  onReady: () => void;
};

/** Lets two frames pass: the first was asked for, the second follows when it has been drawn. */
function nextFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** The lit stage with the model on it. Render inside `<Canvas frameloop="demand">`. */
export function Scene(props: Props) {
  const { model, anchor, control, generation, ground, studioTurnRadians, onFrame, onReady } = props;
  const { gl, scene, camera, invalidate } = useThree();
  const shadow = useMemo(() => createContactShadow(control.space.bounds, anchor), [control, anchor]);
  useEffect(() => () => shadow?.dispose(), [shadow]);

  // The model stands on the page's own stage; in the dark it is what the light falls on, so there is more of it.
  useEffect(() => {
    const colour = new Color(ground);
    const dark = colour.getHSL({ h: 0, s: 0, l: 0 }).l < 0.5;
    scene.background = colour;
    scene.environmentIntensity = dark ? 0.92 : 0.86;
    shadow?.setGround(colour);
    invalidate();
  }, [scene, shadow, ground, invalidate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `generation` stands for the lost contents of the card
  useEffect(() => {
    const environment = studioEnvironment(gl);
    scene.environment = environment.texture;
    scene.environmentRotation.set(0, studioTurnRadians, 0);
    shadow?.draw(gl, model.scene);
    invalidate();
    return () => {
      scene.environment = null;
      environment.dispose();
    };
  }, [gl, scene, model, shadow, generation, studioTurnRadians, invalidate]);

  useEffect(() => {
    control.onWake = invalidate;
    let current = true;
    // Shaders are compiled off the main thread's way where the browser can, before anything is shown.
    gl.compileAsync(scene, camera)
      .catch(() => undefined)
      .then(() => {
        if (!current) return;
        invalidate();
        return nextFrames().then(() => {
          if (current) onReady();
        });
      });
    return () => {
      current = false;
      control.onWake = () => {};
    };
  }, [gl, scene, camera, control, invalidate, onReady]);

  useFrame(() => {
    const lens = camera as PerspectiveCamera;
    if (control.step(performance.now())) invalidate();
    const { now, space } = control;
    lens.position.set(...cameraPosition(now, space.target));
    lens.up.set(0, 1, 0);
    lens.lookAt(...space.target);
    lens.near = now.distance * 0.02;
    lens.far = now.distance + space.framedDistance * 4;
    lens.updateProjectionMatrix();
    lens.updateMatrixWorld();
    onFrame(lens);
  });

  return (
    <>
      <primitive object={model.scene} dispose={null} />
      {shadow ? <primitive object={shadow.object} dispose={null} /> : null}
    </>
  );
}
