/// <reference types="next" />
/// <reference types="next/image-types/global" />

/** Font files are built as assets (`turbopack.rules` in next.config.js): the import is the file's own-origin URL. */
declare module '*.woff2' {
  const url: string;
  export default url;
}
