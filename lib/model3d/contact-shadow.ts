import {
  BackSide,
  Color,
  DoubleSide,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { Anchor } from '@/lib/product/category';
import type { Vector } from './frame';

type Bounds = { min: Vector; max: Vector };

/** Edge of the shadow's picture. It is blurred by nine of them in all, so more would show nothing. */
const pixels = 256;
/** Standard deviations of the blurs, in pixels: a tight one keeps the line of contact, the wide ones make it soft. */
const blurs = [1.8, 4.8, 7.2];

/** A soft shadow where a thing meets the floor or the wall: drawn once from behind the surface, blurred, kept. */
export type ContactShadow = {
  /** Add to the scene. */
  object: Object3D;
  /** Draws the shadow of `caster`; again after a lost context. The caster must not be hidden. */
  draw: (renderer: WebGLRenderer, caster: Object3D) => void;
  /** Takes the colour of the surface that it darkens. */
  setGround: (colour: Color) => void;
  /**
   * Another light than the studio's.
   *
   * @param strength Share of the studio shadow's darkness, 0 and up.
   * @param shift Metres along the bounds' own axes that the shadow is moved in its surface: x, and z or, on a wall, y.
   */
  setLight: (strength: number, shift: readonly [number, number]) => void;
  dispose: () => void;
};

/**
 * Null for what hangs from a ceiling: nothing is near enough to take its shadow.
 *
 * @param reachShare How high above a floor a part still darkens it, as a share of the thing's longer side.
 */
export function createContactShadow(bounds: Bounds, anchor: Anchor, reachShare = 0.3): ContactShadow | null {
  if (anchor === 'ceiling') return null;
  const onWall = anchor === 'wall';
  const size = [0, 1, 2].map((k) => bounds.max[k]! - bounds.min[k]!) as [number, number, number];
  const [across, along, tall] = onWall ? [size[0], size[1], size[2]] : [size[0], size[2], size[1]];
  const margin = 0.35 * Math.max(across, along);
  const plane = { width: across + 2 * margin, height: along + 2 * margin };
  // How far from the surface a part still darkens it.
  const reach = onWall ? Math.max(tall, 0.02) : Math.min(tall, reachShare * Math.max(across, along)) + 1e-3;

  const target = new WebGLRenderTarget(pixels, pixels, { minFilter: LinearFilter, magFilter: LinearFilter });
  const spare = target.clone();
  const geometry = new PlaneGeometry(plane.width, plane.height);
  const darkness = onWall ? 0.36 : 0.5;
  const material = new MeshBasicMaterial({
    map: target.texture,
    transparent: true,
    opacity: darkness,
    depthWrite: false,
    toneMapped: false,
    side: BackSide,
  });
  // The group's own +y leaves the surface; the camera lies in the surface and looks along +y at the thing.
  const group = new Group();
  const surface = new Mesh(geometry, material);
  // Its underside faces the camera, so that what was drawn from below lies where it was seen.
  surface.rotation.x = Math.PI / 2;
  surface.renderOrder = -1;
  const camera = new OrthographicCamera(
    -plane.width / 2,
    plane.width / 2,
    plane.height / 2,
    -plane.height / 2,
    -1e-3 * reach,
    reach,
  );
  camera.rotation.x = Math.PI / 2;
  group.add(surface, camera);
  const [cx, cy, cz] = [0, 1, 2].map((k) => (bounds.min[k]! + bounds.max[k]!) / 2) as [
    number,
    number,
    number,
  ];
  if (onWall) {
    group.rotation.x = Math.PI / 2;
    group.position.set(cx, cy - 0.03 * along, bounds.min[2] - 1e-4);
  } else group.position.set(cx, bounds.min[1] - 1e-4, cz);
  group.updateMatrixWorld(true);

  const nearness = new ShaderMaterial({
    side: DoubleSide,
    vertexShader:
      'varying float v; void main(){ vec4 p = projectionMatrix*modelViewMatrix*vec4(position,1.); v = p.z*.5+.5; gl_Position = p; }',
    fragmentShader:
      'varying float v; void main(){ float n = clamp(1.-v,0.,1.); gl_FragColor = vec4(1.,1.,1.,n*n); }',
  });
  const blur = new ShaderMaterial({
    uniforms: { source: { value: null }, step: { value: new Vector2() } },
    depthTest: false,
    depthWrite: false,
    vertexShader: 'varying vec2 at; void main(){ at = uv; gl_Position = vec4(position.xy,0.,1.); }',
    fragmentShader: `uniform sampler2D source; uniform vec2 step; varying vec2 at;
      void main(){ float sum = 0., weight = 0.;
        // A look at every 0.6 deviations, which the card's own filter joins: with less the light of the taps shows.
        for (int i = -4; i <= 4; i++) { float g = exp(-.18*float(i*i)); sum += g*texture2D(source, at+float(i)*step).a; weight += g; }
        gl_FragColor = vec4(1.,1.,1.,sum/weight); }`,
  });
  const quadGeometry = new PlaneGeometry(2, 2);
  const quad = new Scene().add(new Mesh(quadGeometry, blur));

  const smear = (
    renderer: WebGLRenderer,
    from: WebGLRenderTarget,
    to: WebGLRenderTarget,
    x: number,
    y: number,
  ) => {
    blur.uniforms.source!.value = from.texture;
    blur.uniforms.step!.value.set((0.6 * x) / pixels, (0.6 * y) / pixels);
    renderer.setRenderTarget(to);
    renderer.clear();
    renderer.render(quad, camera);
  };

  return {
    object: group,
    // What is left of the light is a touch warm.
    setGround: ({ r, g, b }) => void material.color.setRGB(r * 0.028, g * 0.024, b * 0.018),
    setLight(strength, [x, along]) {
      material.opacity = Math.min(1, darkness * strength);
      // The group's own axes: x is the bounds', -z is their y on a wall, +z their z on a floor.
      surface.position.set(x, 0, onWall ? -along : along);
    },
    draw(renderer, caster) {
      const before = {
        target: renderer.getRenderTarget(),
        colour: renderer.getClearColor(new Color()),
        alpha: renderer.getClearAlpha(),
      };
      const stage = new Scene();
      const parent = caster.parent;
      stage.add(caster);
      stage.overrideMaterial = nearness;
      renderer.setClearColor(0x000000, 0);
      renderer.setRenderTarget(target);
      renderer.clear();
      renderer.render(stage, camera);
      for (const deviation of blurs) {
        smear(renderer, target, spare, deviation, 0);
        smear(renderer, spare, target, 0, deviation);
      }
      parent?.add(caster);
      renderer.setRenderTarget(before.target);
      renderer.setClearColor(before.colour, before.alpha);
    },
    dispose() {
      for (const each of [target, spare, geometry, material, nearness, blur, quadGeometry]) each.dispose();
    },
  };
}
