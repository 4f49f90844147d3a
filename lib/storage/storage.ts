/** Kinds of file that a merchant can store, by ending, with the type they are served as. */
export const storedTypes = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  avif: 'image/avif',
  gif: 'image/gif',
  glb: 'model/gltf-binary',
} as const;
export type StoredType = keyof typeof storedTypes;

/** Uploaded bytes, named by their content: a name never changes its meaning, so copies may be kept forever. */
export type Storage = {
  /** Stores bytes once and gives their own-origin address, e.g. `/media/3f/3f….webp`. Equal bytes, equal address. */
  put(bytes: Uint8Array, type: StoredType): Promise<string>;
  /** The bytes of a name below `/media/`, or null when there is no such file or the name is not one of ours. */
  get(name: string): Promise<{ bytes: Uint8Array; contentType: string } | null>;
};

/** Where stored files are served. */
export const mediaPath = '/media/';

const name = /^[0-9a-f]{2}\/[0-9a-f]{64}\.([a-z]+)$/;

/** The ending of a well-formed name; null for anything else, so that no path can lead out of the storage. */
export function typeOfName(text: string): StoredType | null {
  const ending = name.exec(text)?.[1];
  return ending !== undefined && Object.hasOwn(storedTypes, ending) ? (ending as StoredType) : null;
}
