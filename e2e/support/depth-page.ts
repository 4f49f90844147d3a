/** The page of e2e/ar-depth.spec.ts: one white square two metres away, before a depth map that the test gives. */
import { Mesh, MeshBasicMaterial, PerspectiveCamera, PlaneGeometry, Scene, WebGLRenderer } from 'three';
import { DepthOccluder } from '@/lib/ar/xr/depth-occluder.browser';

type Kind = 'float32' | 'luminance-alpha';
const edge = 64;

/**
 * Draws the square and answers how bright the picture is where the depth map's first row, left to right, lies.
 *
 * @param rows The depth map in metres as the phone's sensor sees it, by rows from the top; 0 where it does not know.
 * @param turn Takes the view's normalised coordinates to the map's, 16 values by columns.
 */
function draw(kind: Kind, rows: number[][], turn: number[], at: [number, number][]): number[] {
  const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
  renderer.setSize(edge, edge, false);
  const camera = new PerspectiveCamera(60, 1, 0.02, 30);
  camera.updateMatrixWorld();
  const scene = new Scene();
  // As wide as the view at two metres, and more.
  const square = new Mesh(new PlaneGeometry(4, 4), new MeshBasicMaterial({ color: 0xffffff }));
  square.position.z = -2;
  const width = rows[0]!.length;
  const [metres, raw] = [0.001, rows.flat().map((depth) => Math.round(depth / 0.001))];
  const data = kind === 'float32' ? Float32Array.from(raw) : Uint16Array.from(raw);
  const session = { enabledFeatures: ['depth-sensing'], depthUsage: 'cpu-optimized', depthDataFormat: kind };
  const occluder = new DepthOccluder(session as unknown as XRSession);
  const information = {
    data: data.buffer,
    width,
    height: rows.length,
    rawValueToMeters: metres,
    normDepthBufferFromNormView: { matrix: Float32Array.from(turn) },
  };
  const frame = { getDepthInformation: () => information };
  scene.add(square, occluder.object);
  occluder.update(
    frame as unknown as XRFrame,
    { projectionMatrix: camera.projectionMatrix.elements } as unknown as XRView,
  );
  renderer.render(scene, camera);
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  const seen = at.map(([x, y]) => {
    gl.readPixels(Math.floor(x * edge), Math.floor((1 - y) * edge), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return pixel[0]!;
  });
  occluder.dispose();
  square.geometry.dispose();
  square.material.dispose();
  const { geometries, textures } = renderer.info.memory;
  if (geometries + textures > 0) throw new Error(`${geometries} geometries, ${textures} textures are left.`);
  renderer.dispose();
  renderer.forceContextLoss();
  return seen;
}

const depthPage = { draw };
export type DepthPage = typeof depthPage;
Object.assign(window, { depthPage });
