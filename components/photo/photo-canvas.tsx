'use client';

import { useLayoutEffect, useRef } from 'react';
import type { Box, Pixels } from '@/lib/photo/pixels';

/** A decoded photo, drawn from memory: it never gets an address that something could load. */
export function PhotoCanvas(props: { pixels: Pixels; label: string; className?: string | undefined }) {
  const { pixels, label, className } = props;
  const ref = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    canvas.width = pixels.width;
    canvas.height = pixels.height;
    canvas.getContext('2d')?.putImageData(toImageData(pixels), 0, 0);
    return () => {
      canvas.width = 0;
    };
  }, [pixels]);

  return <canvas ref={ref} role="img" aria-label={label} className={className} />;
}

/** A part of a photo as a small square, cut to cover it. Decorative. */
export function PhotoThumb(props: {
  pixels: Pixels;
  box: Box;
  /** Edge in CSS pixels. */
  size: number;
  className?: string | undefined;
}) {
  const { pixels, box, size, className } = props;
  const ref = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    let left = false;
    const edge = Math.round(size * Math.min(devicePixelRatio, 2));
    const width = Math.max(1, box.width * pixels.width);
    const height = Math.max(1, box.height * pixels.height);
    const side = Math.min(width, height);
    const x = Math.round(box.x * pixels.width + (width - side) / 2);
    const y = Math.round(box.y * pixels.height + (height - side) / 2);
    const cut = Math.max(1, Math.round(side));
    createImageBitmap(toImageData(pixels), x, y, cut, cut, { resizeWidth: edge, resizeHeight: edge })
      .then((bitmap) => {
        const canvas = ref.current;
        if (canvas && !left) {
          canvas.width = edge;
          canvas.height = edge;
          canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        }
        bitmap.close();
      })
      .catch(() => {}); // out of memory for a thumbnail: the stage colour stays
    return () => {
      left = true;
    };
  }, [pixels, box, size]);

  return <canvas ref={ref} aria-hidden className={className} style={{ inlineSize: size, blockSize: size }} />;
}

function toImageData(pixels: Pixels): ImageData {
  return new ImageData(pixels.data as Uint8ClampedArray<ArrayBuffer>, pixels.width, pixels.height);
}
