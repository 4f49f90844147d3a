import type { IrisManifest } from '@/lib/tryon/measure/iris/iris-manifest';

export function irisGraph(root: string): { json: object; shards: Uint8Array[] };
export function placeIris(root: string): IrisManifest;
