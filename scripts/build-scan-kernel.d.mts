export function assembleScanKernel(): Promise<Uint8Array>;
export function asSource(bytes: Uint8Array): string;
