/** What a GLB may claim before anything is allocated for it. */
export type GlbLimits = {
  fileBytes: number;
  /** The JSON chunk: parsed it takes up to about 20 times its size. */
  jsonBytes: number;
  /** Brackets within brackets of the JSON. */
  jsonDepth: number;
  /** Entries of one top-level list (nodes, accessors …). */
  listEntries: number;
  /** Σ over accessors of count × element size, plus what compressed buffer views unpack to. */
  decodedBytes: number;
  /** Width or height of one texture. */
  imageSidePixels: number;
  /** Σ over textures of width × height. */
  imagePixels: number;
  /** Nodes within nodes. */
  nodeDepth: number;
  /** Triangles of the scene, a mesh counted as often as it is placed. */
  drawnTriangles: number;
  /** Placed primitives of the scene. */
  drawnPrimitives: number;
};

/**
 * Defaults far above any product that a phone can show (150,000 triangles, 2048² textures), and low enough that what
 * passes is read in well under 2 GB.
 */
export const glbLimits: GlbLimits = {
  fileBytes: 200 * 2 ** 20,
  jsonBytes: 8 * 2 ** 20,
  jsonDepth: 64,
  listEntries: 50_000,
  decodedBytes: 400 * 2 ** 20,
  imageSidePixels: 8192,
  imagePixels: 4 * 8192 ** 2,
  nodeDepth: 128,
  drawnTriangles: 8_000_000,
  drawnPrimitives: 20_000,
};
