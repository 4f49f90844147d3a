/** Where a vertex stands in the world and where it faces, for meshes that bend, morph or come in numbers. */
export const surfaceVertex = `
  #include <common>
  #include <morphtarget_pars_vertex>
  #include <skinning_pars_vertex>
  out vec3 p; out vec3 n;
  void main() {
    #include <beginnormal_vertex>
    #include <morphinstance_vertex>
    #include <morphnormal_vertex>
    #include <skinbase_vertex>
    #include <skinnormal_vertex>
    #include <begin_vertex>
    #include <morphtarget_vertex>
    #include <skinning_vertex>
    vec4 w = vec4(transformed, 1.);
    vec3 m = objectNormal;
    #ifdef USE_INSTANCING
      w = instanceMatrix * w;
      m = mat3(instanceMatrix) * m;
    #endif
    w = modelMatrix * w;
    p = w.xyz;
    n = mat3(modelMatrix) * m;
    gl_Position = projectionMatrix * viewMatrix * w;
  }`;

export const surfaceFragment = `
  precision highp float;
  in vec3 p; in vec3 n;
  layout(location=0) out vec4 place; layout(location=1) out vec4 facing;
  void main() {
    place = vec4(p, 1.);
    facing = vec4(normalize(n) * (gl_FrontFacing ? 1. : -1.), 1.);
  }`;

/** Adds up which of a batch of lights a pixel sees: red what it gets, green what it would get with nothing in the way. */
export const gatherFragment = (batch: number, grid: number, tile: number) => `
  precision highp float; precision highp sampler2D;
  uniform sampler2D places, facings, atlas;
  uniform mat4 matrices[${batch}]; uniform vec3 directions[${batch}]; uniform vec4 sphere; uniform float texel;
  out vec4 total;
  void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 p = texelFetch(places, at, 0);
    if (p.w < .5 || distance(p.xyz, sphere.xyz) > sphere.w * 4.5) discard;
    vec3 n = texelFetch(facings, at, 0).xyz;
    // Four jitters in a 2 x 2 pattern: joining the four nearest texels averages them exactly.
    float noise = float((at.x & 1) + 2 * (at.y & 1)) * .25;
    float lit = 0., open = 0.;
    for (int i = 0; i < ${batch}; i++) {
      float c = dot(n, directions[i]);
      if (c <= 0.) continue;
      open += c;
      vec3 q = p.xyz + n * texel * (2. + 2.4 * (1. - c));
      vec3 s = (matrices[i] * vec4(q, 1.)).xyz;
      float angle = 6.2831853 * fract(noise + float(i) * .6180339);
      vec2 uv = s.xy + vec2(cos(angle), sin(angle)) * 2.4 / ${tile}.;
      float inside = step(abs(uv.x - .5), .5) * step(abs(uv.y - .5), .5);
      vec2 tile = vec2(float(i % ${grid}), float(i / ${grid}));
      float depth = texture(atlas, (clamp(uv, .001, .999) + tile) / ${grid}.).r;
      lit += inside > .5 && depth < min(s.z, 1.) - .0008 ? 0. : c;
    }
    total = vec4(lit, open, 0., 0.);
  }`;

/** GLSL: the share of the environment's light that reaches a place, joined over the nearest texels. */
export const occlusionPars = `
  uniform highp sampler2D studioPlaces, studioFacings, studioSum; uniform float studioScale, studioSoft;
  float studioLight(vec3 p, vec3 n) {
    vec2 at = gl_FragCoord.xy * studioScale - .5;
    ivec2 base = ivec2(floor(at));
    vec2 f = fract(at);
    vec2 sum = vec2(0.);
    for (int j = 0; j < 2; j++) for (int i = 0; i < 2; i++) {
      ivec2 t = base + ivec2(i, j);
      vec4 q = texelFetch(studioPlaces, t, 0);
      if (q.w < .5) continue;
      vec3 m = texelFetch(studioFacings, t, 0).xyz;
      float w = (i == 0 ? 1. - f.x : f.x) * (j == 0 ? 1. - f.y : f.y) + .02;
      float near = max(dot(m, n), 0.);
      float same = exp(-abs(dot(n, q.xyz - p)) / studioSoft) * near * near * near * near + 1e-5;
      sum += texelFetch(studioSum, t, 0).rg * w * same;
    }
    return sum.g > 0. ? clamp(sum.r / sum.g, 0., 1.) : 1.;
  }
  // The same for a plain floor or wall, over a small disc: thin legs cast many faint lines, which this joins.
  float studioGround(vec3 p, vec3 n) {
    ivec2 base = ivec2(gl_FragCoord.xy * studioScale);
    float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(.06711056, .00583715))));
    vec2 sum = vec2(0.);
    for (int k = 0; k < 14; k++) {
      float a = turn + float(k) * 2.3999632;
      ivec2 t = base + ivec2(round(4.6 * sqrt((float(k) + .5) / 14.) * vec2(cos(a), sin(a))));
      vec4 q = texelFetch(studioPlaces, t, 0);
      if (q.w < .5 || abs(dot(n, q.xyz - p)) > studioSoft * .25) continue;
      sum += texelFetch(studioSum, t, 0).rg;
    }
    return sum.g > 0. ? clamp(sum.r / sum.g, 0., 1.) : studioLight(p, n);
  }`;
