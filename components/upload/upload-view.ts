import type { ErrorCode } from '@/lib/core/app-error';

/** A file on its way to the shop, as a page shows it. */
export type UploadView = {
  /** Of this page's own; the shop gives another. */
  key: string;
  fileName: string;
  bytes: number;
  sentBytes: number;
  /** `offline`: the line is down, and it goes on by itself. `sent`: the shop has all of it. */
  state: 'sending' | 'paused' | 'offline' | 'sent' | 'failed';
  error: ErrorCode | null;
  /** The shop's id, once it has given one. */
  uploadId: string | null;
};

/** A file that an earlier visit began to send from this device. */
export type LeftOver = { key: string; fileName: string; bytes: number; sentBytes: number };
