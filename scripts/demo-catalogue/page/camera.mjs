import * as THREE from 'three';

const rad = Math.PI / 180;

/** Sample of a product's vertices, enough to frame it by. */
export function framePoints(slots, limit = 4000) {
  const points = [];
  const total = slots.reduce((n, s) => n + s.geometry.attributes.position.count, 0);
  const step = Math.max(1, Math.floor(total / limit));
  for (const { geometry } of slots) {
    const p = geometry.attributes.position;
    for (let i = 0; i < p.count; i += step) points.push(new THREE.Vector3().fromBufferAttribute(p, i));
  }
  return points;
}

/**
 * A long-lens camera at `azimuth`, `elevation` (degrees; 0 faces +z, positive turns to +x) that frames the points:
 * they fill `fill` of the picture and sit in its middle, moved by `shift` (picture heights, up is positive).
 */
export function frame(points, { azimuth, elevation, fill = 0.76, zoom = 1, shift = [0, 0], fov = 22 }) {
  const camera = new THREE.PerspectiveCamera(fov, 1, 0.01, 60);
  const direction = new THREE.Vector3(
    Math.sin(azimuth * rad) * Math.cos(elevation * rad),
    Math.sin(elevation * rad),
    Math.cos(azimuth * rad) * Math.cos(elevation * rad),
  );
  const box = new THREE.Box3().setFromPoints(points);
  const target = box.getCenter(new THREE.Vector3());
  let distance = box.getSize(new THREE.Vector3()).length() * 2.2;
  const v = new THREE.Vector3();
  for (let pass = 0; pass < 8; pass++) {
    camera.position.copy(target).addScaledVector(direction, distance);
    camera.up.set(0, 1, 0);
    camera.lookAt(target);
    camera.updateMatrixWorld(true);
    const seen = { x0: 9, x1: -9, y0: 9, y1: -9 };
    for (const p of points) {
      v.copy(p).project(camera);
      seen.x0 = Math.min(seen.x0, v.x);
      seen.x1 = Math.max(seen.x1, v.x);
      seen.y0 = Math.min(seen.y0, v.y);
      seen.y1 = Math.max(seen.y1, v.y);
    }
    const half = Math.tan((fov / 2) * rad) * distance;
    const right = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const up = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
    target
      .addScaledVector(right, ((seen.x0 + seen.x1) / 2) * half)
      .addScaledVector(up, ((seen.y0 + seen.y1) / 2) * half);
    distance *= Math.max((seen.x1 - seen.x0) / 2, (seen.y1 - seen.y0) / 2) / fill;
  }
  distance /= zoom;
  const half = Math.tan((fov / 2) * rad) * distance;
  const right = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
  const up = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
  target.addScaledVector(right, -shift[0] * half * 2).addScaledVector(up, -shift[1] * half * 2);
  camera.position.copy(target).addScaledVector(direction, distance);
  camera.lookAt(target);
  camera.near = distance * 0.1;
  camera.far = distance * 8;
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld(true);
  return camera;
}
