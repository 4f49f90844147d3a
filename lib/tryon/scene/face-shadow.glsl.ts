/**
 * Percentage-closer soft shadows (Fernando, "Percentage-Closer Soft Shadows", 2005): how far a caster is from the skin says how
 * soft its shadow is there, so that a frame's is crisp under its rim and a brim's is wide. Points are taken on a Vogel disc
 * that is turned from pixel to pixel (Jimenez, "Next Generation Post Processing in Call of Duty", 2014).
 */
export const faceShadowVertex = `
  attribute float inside;
  uniform mat4 toLamp;
  varying vec3 at;
  varying vec3 facing;
  varying float within;
  // Of the head, in the frame of the face, metres.
  const vec3 middle = vec3(0.0, -0.03, -0.08);
  void main() {
    vec4 world = modelMatrix * vec4(position, 1.0);
    at = (toLamp * world).xyz * 0.5 + 0.5;
    // As round as a head: the mesh's own normals follow every error of its points.
    facing = mat3(modelMatrix) * normalize(position - middle);
    vec3 seen = normalize(cameraPosition - world.xyz);
    // Points of a cheek's far edge are not sure of lying on it.
    within = inside * smoothstep(0.1, 0.45, dot(facing, seen));
    gl_Position = projectionMatrix * viewMatrix * world;
  }`;

export const faceShadowFragment = `
  uniform highp sampler2D casters;
  uniform vec3 towards;
  uniform vec3 shade;
  uniform float share;
  uniform float span;
  uniform float spread;
  uniform float texel;
  varying vec3 at;
  varying vec3 facing;
  varying float within;

  // A frame rests on the skin: what is nearer than this, metres, is the skin's own error.
  const float touching = 0.0015;
  const float farthest = 0.12;
  const int looks = 16;
  const int taps = 40;

  vec2 vogel(int i, int count, float turn) {
    float r = sqrt((float(i) + 0.5) / float(count));
    float t = float(i) * 2.3999632 + turn;
    return r * vec2(cos(t), sin(t));
  }

  void main() {
    float bias = touching / span;
    float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    float reach = farthest * spread;
    float sum = 0.0;
    float found = 0.0;
    for (int i = 0; i < looks; i++) {
      float z = texture2D(casters, at.xy + reach * vogel(i, looks, turn)).r;
      if (z < at.z - bias) { sum += z; found += 1.0; }
    }
    if (found < 0.5) discard;
    float gap = (at.z - sum / found) * span;
    float soft = max(1.5 * texel, min(farthest, gap) * spread);
    float hidden = 0.0;
    for (int i = 0; i < taps; i++) {
      float z = texture2D(casters, at.xy + soft * vogel(i, taps, turn)).r;
      hidden += step(z, at.z - bias);
    }
    // What of the light on this spot is the lamp's: where skin faces away from it, none.
    float cosine = max(0.0, dot(normalize(facing), towards));
    float lamp = share * cosine;
    float taken = hidden / float(taps) * lamp / (1.0 - share + lamp);
    // The canvas blends what the eye is shown, not light.
    float dark = 1.0 - pow(1.0 - taken, 1.0 / 2.2);
    gl_FragColor = vec4(shade, dark * smoothstep(0.0, 1.0, within));
  }`;
