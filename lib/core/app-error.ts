/**
 * Every expected failure in Vitrine, named once. A code is for programs and is stable; the sentence that a
 * person reads is looked up by code in their language (`components/ui/messages`), with `message` as the English
 * text for logs and the command line. `lib/http` alone decides which HTTP status a code becomes.
 */
export const errorCodes = [
  // input
  'BAD_REQUEST',
  'NOT_FOUND',
  'BAD_FILE',
  'EMPTY_FILE',
  'UNSUPPORTED_IMAGE',
  'IMAGE_TOO_LARGE',
  'IMAGE_TOO_SMALL',
  'IMAGE_DAMAGED',
  'CAMERA_UNAVAILABLE',
  'CAMERA_REFUSED',
  // vision
  'BAD_EMBEDDING',
  'MODEL_MISMATCH',
  'MODEL_UNAVAILABLE',
  'MODEL_DOWNLOAD_FAILED',
  'MODEL_BAD_WEIGHTS',
  'WORKER_DIED',
  'OUT_OF_MEMORY',
  'CANCELLED',
  // shop
  'BAD_ROW',
  'BAD_ENCODING',
  'DUPLICATE_SKU',
  'INDEX_DAMAGED',
  'CART_NOT_KEPT',
  'VIEWER_FAILED',
  'WEBGL_UNAVAILABLE',
  // 3D models (GLB) that a merchant brings
  'NOT_A_GLB',
  'GLB_VERSION',
  'GLB_TRUNCATED',
  'GLB_DAMAGED',
  'GLB_EXTERNAL_FILES',
  'GLB_EXTENSION',
  'GLB_TOO_LARGE',
  'GLB_EMPTY',
  'GLB_TOO_HEAVY',
  'USDZ_FAILED',
  'AR_FILE_FAILED',
  'RENDERER_UNAVAILABLE',
  // the merchant studio
  'FORBIDDEN',
  'LINK_EXPIRED',
  'BAD_CREDENTIALS',
  'WRONG_PASSWORD',
  'BAD_CODE',
  'BAD_PASSWORD',
  'EMAIL_TAKEN',
  'LAST_OWNER',
  'RATE_LIMITED',
  'EDIT_CONFLICT',
  'UPLOAD_GONE',
  'UPLOAD_TOO_LARGE',
  'DISK_FULL',
  // platform
  'BAD_SETTINGS',
  'DATABASE_LOCKED',
  'DATABASE_UNAVAILABLE',
  'FOLDER_NOT_WRITABLE',
  'PORT_TAKEN',
  'NODE_TOO_OLD',
  'UNAUTHORISED',
  'NETWORK',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A text that came from outside, e.g. out of an address, as a code; null when it is none. */
export function errorCodeOf(text: string | undefined): ErrorCode | null {
  return errorCodes.find((code) => code === text) ?? null;
}

/** An expected failure: a code for the program, one clear sentence (what happened, what to do) for a person. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  /** Plain values that make the sentence exact (a file name, a limit in bytes); safe to show. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: AppError['details']; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** True for an AppError of any realm: a worker's copy loses its prototype but keeps name and code. */
export function isAppError(error: unknown): error is AppError {
  return (
    typeof error === 'object' &&
    error !== null &&
    (error as { name?: unknown }).name === 'AppError' &&
    (errorCodes as readonly unknown[]).includes((error as { code?: unknown }).code)
  );
}
