import {
  BufferAttribute,
  BufferGeometry,
  Mesh,
  NoColorSpace,
  RawShaderMaterial,
  Sphere,
  Texture,
} from 'three';

/** The frame behind the product, pixel for pixel. */
export type Backdrop = {
  object: Mesh;
  /** @param frame Read by the next drawing; top row first. */
  show: (frame: ImageBitmap) => void;
  /** Frames have another size from now on. */
  resized: () => void;
  dispose: () => void;
};

/**
 * One triangle over the whole picture that copies the frame's values as they are: three's own background takes each pixel
 * to linear light and back, which costs half of a drawing where there is no graphics card.
 */
export function createBackdrop(): Backdrop {
  const photo = new Texture();
  photo.colorSpace = NoColorSpace;
  photo.generateMipmaps = false;
  const material = new RawShaderMaterial({
    uniforms: { photo: { value: photo } },
    vertexShader: `
      attribute vec2 position;
      varying vec2 at;
      void main() {
        at = vec2(0.5 + 0.5 * position.x, 0.5 - 0.5 * position.y);
        gl_Position = vec4(position, 0.0, 1.0);
      }`,
    fragmentShader: `
      precision mediump float;
      uniform sampler2D photo;
      varying vec2 at;
      void main() { gl_FragColor = vec4(texture2D(photo, at).rgb, 1.0); }`,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 3, -1, -1, 3]), 2));
  // Known, so that nobody works it out from points that have no depth.
  geometry.boundingSphere = new Sphere();
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = -2;
  return {
    object,
    show(frame) {
      photo.image = frame;
      photo.needsUpdate = true;
    },
    // A texture's storage has one size for ever.
    resized: () => photo.dispose(),
    dispose() {
      photo.dispose();
      material.dispose();
      geometry.dispose();
    },
  };
}
