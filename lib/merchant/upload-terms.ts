import { glbLimits } from '@/lib/model3d/glb/limits';
import { photoLimits } from '@/lib/photo/limits';

// What browser and server agree on about uploads (tus 1.0.0, https://tus.io/protocols/resumable-upload).

export const uploadsPath = '/api/merchant/uploads';

export const uploadKinds = ['model', 'photo'] as const;
export type UploadKind = (typeof uploadKinds)[number];

export const mostUploadBytes: Record<UploadKind, number> = {
  model: glbLimits.fileBytes,
  photo: photoLimits.maxBytes,
};

/** An upload that nobody continues is kept this long, by the shop and in the browser's notes: a weekend. */
export const uploadKeptHours = 72;

/**
 * Sent in one request. Small enough that a proxy which keeps whole requests (nginx does, unless told) costs at most
 * this much when the line drops, large enough that 200 MB are 25 requests. A proxy in front of the shop has to let it
 * through.
 */
export const uploadChunkBytes = 8 * 2 ** 20;
