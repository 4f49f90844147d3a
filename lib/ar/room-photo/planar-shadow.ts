import {
  AddEquation,
  type BufferGeometry,
  CustomBlending,
  DoubleSide,
  HalfFloatType,
  LinearFilter,
  type Matrix4,
  MaxEquation,
  Mesh,
  NoBlending,
  OneFactor,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  Vector2,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { Vector } from '@/lib/model3d/frame';

export type PlanarShadow = {
  /** Lies in the surface: local x and z along it, y out of it, origin under the thing. Add to the scene. */
  object: Mesh;
  /** Draws it anew; after a lost context too. */
  draw: (
    renderer: WebGLRenderer,
    caster: BufferGeometry,
    toSurface: Matrix4,
    directions: readonly Vector[],
  ) => void;
  dispose: () => void;
};

/** Share of its light that the darkest contact loses: some always finds its way. */
const strength = 0.92;
/** What is nearer to the surface than this touches it: thin legs hide too little light to be seen in the sum, and still stand. */
const touchMetres = 0.035;
const pixels = 512;

/**
 * The soft shadow of a thing on a plane: its outline is cast from many directions that stand for equal shares of the light,
 * and what each hides is added up (Heckbert and Herf, "Simulating soft shadows with graphics hardware", 1997). Penumbra
 * and overhead light come out of the one sum; what touches the plane is darkened once more.
 *
 * @param reachMetres Half the side of the square that takes the shadow.
 */
export function createPlanarShadow(reachMetres: number): PlanarShadow {
  const options = { minFilter: LinearFilter, magFilter: LinearFilter, depthBuffer: false };
  const outline = new WebGLRenderTarget(pixels, pixels, options);
  const sum = new WebGLRenderTarget(pixels, pixels, { ...options, type: HalfFloatType });
  const [spare, touch, touchSpare] = [sum.clone(), outline.clone(), outline.clone()];
  const cast = new ShaderMaterial({
    side: DoubleSide,
    depthTest: false,
    depthWrite: false,
    blending: CustomBlending,
    blendEquation: MaxEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    uniforms: {
      near: { value: 0 },
      toSurface: { value: null },
      towards: { value: new Vector3(0, 1, 0) },
      reach: { value: reachMetres },
    },
    vertexShader: `uniform mat4 toSurface; uniform vec3 towards; uniform float reach; varying float height;
      void main(){ vec3 p = (toSurface*vec4(position,1.)).xyz; float h = max(p.y,0.); height = h;
        vec2 at = p.xz - towards.xz*(h/towards.y); gl_Position = vec4(at.x/reach, -at.y/reach, 0., 1.); }`,
    fragmentShader:
      'uniform float near; varying float height; void main(){ gl_FragColor = vec4(near > 0. ? clamp(1.-height/near, 0., 1.) : 1.); }',
  });
  const screen = 'varying vec2 at; void main(){ at = uv; gl_Position = vec4(position.xy,0.,1.); }';
  const add = new ShaderMaterial({
    depthTest: false,
    depthWrite: false,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    uniforms: { source: { value: outline.texture }, share: { value: 1 } },
    vertexShader: screen,
    fragmentShader: `uniform sampler2D source; uniform float share; varying vec2 at;
      void main(){ gl_FragColor = vec4(texture2D(source, at).r*share); }`,
  });
  const blur = new ShaderMaterial({
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
    uniforms: { source: { value: null }, step: { value: new Vector2() } },
    vertexShader: screen,
    fragmentShader: `uniform sampler2D source; uniform vec2 step; varying vec2 at;
      void main(){ float total = 0., weight = 0.;
        for (int i = -4; i <= 4; i++) { float g = exp(-float(i*i)/8.); total += g*texture2D(source, at+float(i)*step).r; weight += g; }
        gl_FragColor = vec4(total/weight); }`,
  });
  const quad = new PlaneGeometry(2, 2);
  const [adding, blurring] = [new Scene().add(new Mesh(quad, add)), new Scene().add(new Mesh(quad, blur))];
  const camera = new OrthographicCamera();
  const ground = new PlaneGeometry(2 * reachMetres, 2 * reachMetres).rotateX(-Math.PI / 2);
  const shown = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    uniforms: {
      shade: { value: sum.texture },
      touch: { value: touch.texture },
      strength: { value: strength },
    },
    vertexShader:
      'varying vec2 at; void main(){ at = uv; gl_Position = projectionMatrix*modelViewMatrix*vec4(position,1.); }',
    // The page composites stored values, so the share of light that is left is encoded as they are. The rim fades out.
    fragmentShader: `uniform sampler2D shade, touch; uniform float strength; varying vec2 at;
      void main(){ float open = (1.-min(1., texture2D(shade, at).r))*(1.-.6*smoothstep(0., .35, texture2D(touch, at).r));
        float hidden = (1.-open)*strength*smoothstep(1., .7, length(at*2.-1.));
        gl_FragColor = vec4(0.,0.,0., 1.-pow(1.-hidden, 1./2.2)); }`,
  });
  const object = new Mesh(ground, shown);
  object.renderOrder = -1;
  object.frustumCulled = false;

  return {
    object,
    draw(renderer, caster, toSurface, directions) {
      const before = {
        target: renderer.getRenderTarget(),
        alpha: renderer.getClearAlpha(),
        auto: renderer.autoClear,
      };
      const mesh = new Mesh(caster, cast);
      mesh.frustumCulled = false;
      const casting = new Scene().add(mesh);
      cast.uniforms.toSurface!.value = toSurface;
      add.uniforms.share!.value = 1 / directions.length;
      renderer.autoClear = false;
      renderer.setClearAlpha(0);
      renderer.setRenderTarget(sum);
      renderer.clear();
      for (const [x, y, z] of directions) {
        cast.uniforms.towards!.value.set(x, Math.max(y, 0.05), z);
        renderer.setRenderTarget(outline);
        renderer.clear();
        renderer.render(casting, camera);
        renderer.setRenderTarget(sum);
        renderer.render(adding, camera);
      }
      cast.uniforms.near!.value = touchMetres;
      cast.uniforms.towards!.value.set(0, 1, 0);
      renderer.setRenderTarget(touch);
      renderer.clear();
      renderer.render(casting, camera);
      cast.uniforms.near!.value = 0;
      // A finger's breadth, whatever the square measures.
      const breadth = (0.007 * pixels) / (2 * reachMetres);
      for (const [one, other, width] of [
        [sum, spare, 1],
        [sum, spare, 1.5],
        [touch, touchSpare, breadth],
      ] as const) {
        for (const [from, to, x, y] of [
          [one, other, width, 0],
          [other, one, 0, width],
        ] as const) {
          blur.uniforms.source!.value = from.texture;
          blur.uniforms.step!.value.set(x / pixels, y / pixels);
          renderer.setRenderTarget(to);
          renderer.render(blurring, camera);
        }
      }
      renderer.setRenderTarget(before.target);
      renderer.setClearAlpha(before.alpha);
      renderer.autoClear = before.auto;
    },
    dispose() {
      for (const each of [outline, sum, spare, touch, touchSpare, cast, add, blur, quad, ground, shown])
        each.dispose();
    },
  };
}
