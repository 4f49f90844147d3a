/** Readers of USD that others wrote; tests hold our files against them. */
declare module 'tinyusdz' {
  export type TinyMesh = {
    absPath: string;
    points: Float32Array;
    normals?: Float32Array;
    texcoords?: Float32Array;
    faceVertexIndices: Uint32Array;
    materialId: number;
  };
  export type TinyUsdz = {
    loadFromBinary(bytes: Uint8Array, name: string): boolean;
    loadAsLayerFromBinary(bytes: Uint8Array, name: string): boolean;
    layerToString(): string;
    numMeshes(): number;
    getMesh(number: number): TinyMesh;
    getMaterial(number: number): Record<string, number | number[] | boolean>;
    getTexture(number: number): { textureImageId: number; wrapS: string; wrapT: string };
    getImage(number: number): { data: Uint8Array };
    error(): string;
    delete(): void;
  };
  export default function init(options: {
    wasmBinary: Uint8Array;
  }): Promise<{ TinyUSDZLoaderNative: new () => TinyUsdz }>;
}

declare module 'three/addons/loaders/usd/USDCParser.js' {
  export class USDCParser {
    parseData(buffer: ArrayBuffer): {
      specsByPath: Record<string, { specType: number; fields: Record<string, unknown> }>;
    };
  }
}
