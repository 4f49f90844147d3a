import { AppError } from '@/lib/core/app-error';
import { claimedSize } from '@/lib/photo/claimed-size';
import { imageKind } from '@/lib/photo/image-kind';
import type { GltfJson } from './gltf-json';
import { viewOf } from './guard-buffers';
import { isKtx2, ktx2Header } from './ktx2-header';
import type { GlbLimits } from './limits';
import { damaged } from './read-container';

/** A texture's picture as its header describes it. */
export type ImageFacts = { format: string; widthPixels: number; heightPixels: number; bytes: number };

const allowed = ['png', 'jpeg', 'webp', 'avif'] as const;

/**
 * Reads the size of every picture from its header and adds them up; nothing is decoded.
 *
 * @throws AppError `GLB_DAMAGED`: a picture is missing, of another kind, or says no size; `GLB_TOO_LARGE`.
 */
export function guardImages(
  gltf: GltfJson,
  bin: Uint8Array,
  limits: Pick<GlbLimits, 'imageSidePixels' | 'imagePixels' | 'decodedBytes'>,
): ImageFacts[] {
  const facts = gltf.images.map((image, i) => {
    if (image.bufferView === undefined) throw damaged(`texture ${i} has no picture`);
    const view = viewOf(gltf, image.bufferView, `texture ${i}`);
    const bytes = bin.subarray(view.byteOffset, view.byteOffset + view.byteLength);
    const fact = imageFacts(bytes, i, limits.decodedBytes);
    const { widthPixels, heightPixels } = fact;
    if (widthPixels < 1 || heightPixels < 1) throw damaged(`texture ${i} has no size`);
    if (Math.max(widthPixels, heightPixels) > limits.imageSidePixels) {
      throw tooLarge(
        `Texture ${i} is ${widthPixels} × ${heightPixels} pixels`,
        `${limits.imageSidePixels} a side`,
      );
    }
    return fact;
  });
  const pixels = facts.reduce((sum, { widthPixels, heightPixels }) => sum + widthPixels * heightPixels, 0);
  if (pixels > limits.imagePixels) {
    const millions = (n: number) => `${Math.round(n / 1e6)} million`;
    throw tooLarge(`The textures have ${millions(pixels)} pixels together`, millions(limits.imagePixels));
  }
  return facts;
}

function imageFacts(bytes: Uint8Array, i: number, decodedBytes: number): ImageFacts {
  if (isKtx2(bytes)) {
    const header = ktx2Header(bytes);
    if (!header) throw damaged(`texture ${i} is a KTX2 picture that cannot be read`);
    if (header.unpackedBytes > decodedBytes) {
      throw tooLarge(
        `Texture ${i} unpacks to ${Math.round(header.unpackedBytes / 2 ** 20)} MB`,
        '2048 × 2048',
      );
    }
    return {
      format: 'ktx2',
      widthPixels: header.width,
      heightPixels: header.height,
      bytes: bytes.byteLength,
    };
  }
  const kind = imageKind(bytes.subarray(0, 1024));
  if (!(allowed as readonly string[]).includes(kind))
    throw damaged(`texture ${i} is not a PNG, JPEG, WebP or KTX2`);
  const size = claimedSize(kind, bytes);
  if (!size) throw damaged(`texture ${i} does not say its size`);
  return { format: kind, widthPixels: size.width, heightPixels: size.height, bytes: bytes.byteLength };
}

function tooLarge(what: string, most: string): AppError {
  return new AppError(
    'GLB_TOO_LARGE',
    `${what}; ${most} is the most. Scale the textures down (in Blender: Image › Resize) and export it again.`,
  );
}
