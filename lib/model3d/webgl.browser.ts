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
