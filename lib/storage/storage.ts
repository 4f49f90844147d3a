/** Kinds of file that a merchant can store, by ending, with the type they are served as. None is run by a browser. */
export const storedTypes = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  avif: 'image/avif',
  gif: 'image/gif',
  glb: 'model/gltf-binary',
  usdz: 'model/vnd.usdz+zip',
  webm: 'video/webm',
} as const;
export type StoredType = keyof typeof storedTypes;

/** A piece of a file in bytes, both ends included, as in HTTP (RFC 9110 §14.1.2). */
export type ByteRange = { first: number; last: number };

/** What is known of a stored file without reading it. */
export type StoredFile = {
  bytes: number;
  /** When it was last put; putting equal bytes again counts, so what is in use again looks new to the collector. */
  storedAt: Date;
};

/** An open file. Read the stream to its end or cancel it: it holds a file or a connection. */
export type OpenFile = StoredFile & { stream: ReadableStream<Uint8Array> };

/**
 * Uploaded bytes, named by their content: a name never changes its meaning, so copies may be kept forever. A reader
 * sees a whole file or none. Every name given in may be anything; what is not a name of ours is not there.
 */
export type Storage = {
  /** Stores bytes once and gives their own-origin address, e.g. `/media/3f/3f….webp`. Equal bytes, equal address. */
  put(bytes: Uint8Array, type: StoredType): Promise<string>;
  /**
   * As `put`, for a file that is too large for the memory.
   *
   * @param source A path, which stays where it is, or the pieces of a file.
   */
  putFile(source: string | AsyncIterable<Uint8Array>, type: StoredType): Promise<string>;
  /** The bytes of a name below `/media/`, or null. For small files; `open` reads the others. */
  get(name: string): Promise<{ bytes: Uint8Array; contentType: string } | null>;
  stat(name: string): Promise<StoredFile | null>;
  /** Reads a file, or a piece of it, which must lie inside. Null when there is none. */
  open(name: string, range?: ByteRange): Promise<OpenFile | null>;
  /** Every stored file, in no order. One that is put or deleted meanwhile may be in it or not. */
  list(): AsyncIterable<StoredFile & { name: string }>;
  /**
   * Deletes a file that was last put before a moment; a newer one stays.
   *
   * @returns Whether it is gone.
   */
  deleteOlder(name: string, storedBefore: Date): Promise<boolean>;
  /**
   * Deletes what writers that were killed left behind before a moment.
   *
   * @returns How many such leftovers there were.
   */
  deleteUnfinished(startedBefore: Date): Promise<number>;
};

/** Where stored files are served. */
export const mediaPath = '/media/';

const name = /^[0-9a-f]{2}\/[0-9a-f]{64}\.([a-z]+)$/;

/** The ending of a well-formed name; null for anything else, so that no path can lead out of the storage. */
export function typeOfName(text: string): StoredType | null {
  const ending = name.exec(text)?.[1];
  return ending !== undefined && Object.hasOwn(storedTypes, ending) ? (ending as StoredType) : null;
}

/** The name of bytes with this SHA-256 (hex). */
export function nameOf(sha256: string, type: StoredType): string {
  return `${sha256.slice(0, 2)}/${sha256}.${type}`;
}
