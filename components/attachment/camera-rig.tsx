'use client';

import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { Vec3 } from '@/lib/model3d/attachment/vector';

/** Where the camera looks from; a new `stamp` sends it there again. */
export type View = { azimuthDegrees: number; elevationDegrees: number; stamp: number };

type Props = {
  view: View;
  flat: boolean;
  /** What it looks at, and how much round it is in the picture at least. */
  target: Vec3;
  reach: number;
  still: boolean;
  /** Millimetres of one CSS pixel at the target, whenever that changes. */
  onScale: (millimetresPerPixel: number) => void;
};

const fov = 26;

/** The camera, with or without perspective, and what turns it. Render inside `<Canvas>`. */
export function CameraRig({ view, flat, target, reach, still, onScale }: Props) {
  const { gl, get, set, size, invalidate } = useThree();
  const camera = useMemo(() => (flat ? new OrthographicCamera() : new PerspectiveCamera(fov)), [flat]);
  const controls = useRef<OrbitControls | null>(null);
  const last = useRef<Vector3 | null>(null);
  const tell = useRef(onScale);
  tell.current = onScale;

  useEffect(() => {
    set({ camera });
    const orbit = new OrbitControls(camera, gl.domElement);
    controls.current = orbit;
    orbit.enableDamping = false;
    orbit.zoomSpeed = 0.8;
    const changed = () => {
      invalidate();
      last.current = camera.position.clone().sub(orbit.target);
      // The size that it is drawn at: the element's own is zero while it is laid out.
      tell.current(pixelMillimetres(camera, orbit, get().size.height));
    };
    orbit.addEventListener('change', changed);
    return () => {
      orbit.removeEventListener('change', changed);
      orbit.dispose();
      controls.current = null;
    };
  }, [camera, gl, get, set, invalidate]);

  // The framing follows the product and the shape of the picture; turning by hand stays until a view is asked for.
  const [x, y, z] = target;
  const asked = useRef(-1);
  useEffect(() => {
    const orbit = controls.current;
    if (!orbit) return;
    const aspect = size.width / Math.max(1, size.height);
    const half = aspect < 1 ? reach / aspect : reach;
    const distance = half / Math.tan((fov * Math.PI) / 360);
    const fresh = asked.current !== view.stamp || !last.current;
    asked.current = view.stamp;
    const [a, e] = [(view.azimuthDegrees * Math.PI) / 180, (view.elevationDegrees * Math.PI) / 180];
    const way =
      fresh || !last.current
        ? new Vector3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e))
        : last.current.clone().normalize();
    orbit.target.set(x, y, z);
    camera.position.copy(orbit.target).addScaledVector(way, distance);
    camera.near = distance * 0.02;
    camera.far = distance * 6;
    if (camera instanceof PerspectiveCamera) camera.aspect = aspect;
    else {
      camera.top = half;
      camera.bottom = -half;
      camera.left = -half * aspect;
      camera.right = half * aspect;
      camera.zoom = 1;
    }
    camera.updateProjectionMatrix();
    orbit.update();
    tell.current(pixelMillimetres(camera, orbit, size.height));
    invalidate();
  }, [camera, view, x, y, z, reach, size, invalidate]);

  useEffect(() => {
    if (controls.current) controls.current.enabled = !still;
  }, [still]);
  return null;
}

function pixelMillimetres(
  camera: PerspectiveCamera | OrthographicCamera,
  { target }: OrbitControls,
  pixels: number,
): number {
  const metres =
    camera instanceof PerspectiveCamera
      ? 2 * camera.position.distanceTo(target) * Math.tan((camera.fov * Math.PI) / 360)
      : (camera.top - camera.bottom) / camera.zoom;
  return (metres * 1000) / Math.max(1, pixels);
}
