let known: boolean | undefined;

/** Whether this browser draws WebGL 2, asked once; the context made to find out is given back. */
export function canDraw3d(): boolean {
  known ??= tryContext();
  return known;
}

function tryContext(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    return gl !== null;
  } catch {
    return false;
  }
}

/** Whether a graphics card draws here, and not a program that takes its place. Unknown names count as cards. */
export function drawsByGraphicsCard(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return false;
    const named = gl.getExtension('WEBGL_debug_renderer_info');
    const name: unknown = gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(name));
  } catch {
    return false;
  }
}
