'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { PicturePoint } from '@/lib/ar/room-photo/room-camera';
import type { Pixels } from '@/lib/photo/pixels';
import styles from './mark-handle.module.css';

/** Pixels of the photo across the loupe, and of the loupe's own picture. */
const across = 64;
const drawn = 256;

/** The photo around a place, much larger, with the place in its middle. Above the place, or below where there is no room. */
export function Loupe({ pixels, at }: { pixels: Pixels; at: PicturePoint }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const image = useMemo(
    () => new ImageData(pixels.data as Uint8ClampedArray<ArrayBuffer>, pixels.width, pixels.height),
    [pixels],
  );
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const [left, top] = [Math.floor(at.x - across / 2), Math.floor(at.y - across / 2)];
    // Copied at its own size into a corner, then enlarged over itself.
    context.imageSmoothingEnabled = false;
    context.fillStyle = '#131311';
    context.fillRect(0, 0, drawn, drawn);
    context.putImageData(image, -left, -top, left, top, across, across);
    context.drawImage(canvas, 0, 0, across, across, 0, 0, drawn, drawn);
    const zoom = drawn / across;
    const [x, y] = [(at.x - left) * zoom, (at.y - top) * zoom];
    for (const [colour, width] of [
      ['rgba(0,0,0,.7)', 4],
      ['#fff', 1.5],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        context.moveTo(x + 6 * dx, y + 6 * dy);
        context.lineTo(x + 34 * dx, y + 34 * dy);
      }
      context.stroke();
    }
  }, [image, at]);
  const [x, y] = [at.x / pixels.width, at.y / pixels.height];
  const above = y > 0.35;
  return (
    <canvas
      ref={ref}
      width={drawn}
      height={drawn}
      aria-hidden
      className={styles.loupe}
      data-loupe
      style={{
        left: `clamp(0px, calc(${100 * x}% - 4rem), calc(100% - 8rem))`,
        top: above ? `calc(${100 * y}% - 11rem)` : `calc(${100 * y}% + 3rem)`,
      }}
    />
  );
}
