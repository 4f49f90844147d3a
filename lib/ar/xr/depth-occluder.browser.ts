import {
  DataTexture,
  FloatType,
  GLSL3,
  Matrix4,
  Mesh,
  NearestFilter,
  type Object3D,
  PlaneGeometry,
  RedFormat,
  RGFormat,
  ShaderMaterial,
  UnsignedByteType,
} from 'three';

type CpuDepth = {
  data: ArrayBuffer;
  width: number;
  height: number;
  rawValueToMeters: number;
  normDepthBufferFromNormView: XRRigidTransform;
};
type DepthFrame = { getDepthInformation?: (view: XRView) => CpuDepth | null };
type DepthSession = { depthUsage?: string; depthDataFormat?: string };

/** Depth maps of phones are off by some per cent: a thing must be this much nearer to hide another. */
const biasShare = 0.04;

/**
 * Lets the room hide products: the phone's depth map (WebXR Depth Sensing, on the CPU, as Android gives it) is written
 * into the depth buffer before anything else. Depth on the graphics card, as headsets give it, three.js draws itself.
 */
export class DepthOccluder {
  readonly object: Object3D;
  private texture: DataTexture | null = null;
  private readonly float: boolean;
  private readonly works: boolean;
  private readonly material: ShaderMaterial;
  private readonly geometry = new PlaneGeometry(2, 2);

  constructor(session: XRSession) {
    // Both answer with an exception where depth was not granted.
    const granted = session.enabledFeatures?.includes('depth-sensing') ?? false;
    const { depthUsage, depthDataFormat } = granted ? (session as unknown as DepthSession) : {};
    this.works = depthUsage === 'cpu-optimized';
    this.float = depthDataFormat === 'float32';
    this.material = new ShaderMaterial({
      glslVersion: GLSL3,
      uniforms: {
        depth: { value: null },
        metres: { value: 1 },
        isFloat: { value: this.float },
        view: { value: new Matrix4() },
        lens: { value: [0, 0] },
        bias: { value: 1 + biasShare },
      },
      vertexShader: `out vec2 at; void main(){ at = vec2(uv.x, 1. - uv.y); gl_Position = vec4(position.xy, 0., 1.); }`,
      fragmentShader: `precision highp float; in vec2 at; out vec4 colour;
        uniform sampler2D depth; uniform float metres, bias; uniform bool isFloat; uniform mat4 view; uniform vec2 lens;
        void main(){
          vec2 raw = texture(depth, (view * vec4(at, 0., 1.)).xy).rg;
          float away = bias * metres * (isFloat ? raw.r : dot(raw, vec2(255., 65280.)));
          if (away <= 0.) discard;
          colour = vec4(0.);
          gl_FragDepth = clamp(.5 + .5 * (lens.y / away - lens.x), 0., 1.);
        }`,
      colorWrite: false,
    });
    const mesh = new Mesh(this.geometry, this.material);
    mesh.frustumCulled = false;
    mesh.renderOrder = -1000;
    mesh.visible = false;
    this.object = mesh;
  }

  /** Takes the frame's depth map. Without one nothing is hidden. */
  update(frame: XRFrame, view: XRView | undefined): void {
    this.object.visible = false;
    if (!this.works || !view) return;
    const found = (frame as unknown as DepthFrame).getDepthInformation?.(view);
    if (!found) return;
    const { width, height } = found;
    if (this.texture?.image.width !== width || this.texture.image.height !== height) {
      this.texture?.dispose();
      this.texture = new DataTexture(
        null,
        width,
        height,
        this.float ? RedFormat : RGFormat,
        this.float ? FloatType : UnsignedByteType,
      );
      this.texture.minFilter = this.texture.magFilter = NearestFilter;
    }
    this.texture.image.data = this.float ? new Float32Array(found.data) : new Uint8Array(found.data);
    this.texture.needsUpdate = true;
    const { uniforms } = this.material;
    uniforms.depth!.value = this.texture;
    uniforms.metres!.value = found.rawValueToMeters;
    uniforms.view!.value.fromArray(found.normDepthBufferFromNormView.matrix);
    // Depth of a point `away` metres before the lens, from the projection's third row: z/w = (-a·away + b)/away.
    uniforms.lens!.value = [view.projectionMatrix[10], view.projectionMatrix[14]];
    this.object.visible = true;
  }

  dispose(): void {
    this.object.removeFromParent();
    this.texture?.dispose();
    this.geometry.dispose();
    this.material.dispose();
  }
}
