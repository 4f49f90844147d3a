export function packedParts(loader: string): { filename: string; start: number; end: number }[];
export function cutModel(root: string, name: string): Uint8Array;
export function loaderModule(source: string): string;
export function placeTryon(root: string): Promise<object>;
