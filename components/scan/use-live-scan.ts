'use client';

import { type RefObject, useEffect, useState } from 'react';
import { type Agreed, createAgreement } from '@/lib/barcode/agree';
import type { Reading } from '@/lib/barcode/reading';
import { createScanClient } from '@/lib/barcode/scan-client.browser';
import type { VideoCut } from '@/lib/barcode/scan-protocol';
import { createFreshness, videoFrameOf } from '@/lib/photo/video-frame.browser';

export type LiveScanState = {
  /** Codes that two frames agree on. */
  codes: Agreed[];
  /** Every code of the last frame is among them. */
  settled: boolean;
  /** Size of the pictures that corners are measured in. */
  frame: { widthPixels: number; heightPixels: number } | null;
  /** The picture is all but black. */
  dark: boolean;
  /** Frames that were looked at so far. */
  attempts: number;
  /** Since when nothing has been read, in milliseconds. */
  nothingForMs: number;
};

const atFirst: LiveScanState = {
  codes: [],
  settled: false,
  frame: null,
  dark: false,
  attempts: 0,
  nothingForMs: 0,
};
/** Of the pictures that are looked at. A 4K stream has no more to say of a code that fills a quarter of it. */
const longSidePixels = 1280;
const darkLuminance = 14;
/** A camera may be slow, a large one on a small phone above all. */
const patienceMilliseconds = 3000;

/** Reads codes from a playing video, one frame at a time, as fast as the worker answers. Stops with its component. */
export function useLiveScan(video: RefObject<HTMLVideoElement | null>): LiveScanState {
  const [state, setState] = useState(atFirst);
  useEffect(() => {
    let left = false;
    const client = createScanClient();
    const agreement = createAgreement();
    let attempts = 0;
    let lastCodeMs = performance.now();
    const look = async () => {
      const element = video.current;
      if (!element || element.readyState < 2 || element.videoWidth === 0 || document.hidden)
        return pause(120);
      const result = await client.read(cutOf(element) ?? (await bitmapOf(element)), true);
      if (left) return;
      attempts++;
      const now = performance.now();
      if (result.readings.length > 0) lastCodeMs = now;
      const { agreed, settled } = agreement.feed(result.readings as Reading[], now);
      const { widthPixels, heightPixels } = result;
      setState({
        codes: agreed,
        settled,
        frame: { widthPixels, heightPixels },
        dark: result.meanLuminance < darkLuminance,
        attempts,
        nothingForMs: now - lastCodeMs,
      });
    };
    const run = async () => {
      const fresh = createFreshness(patienceMilliseconds);
      while (!left) {
        const element = video.current;
        // Two looks at one frame are no two that agree: a picture that stands still is not looked at again.
        if (element && !(await fresh(element))) continue;
        if (left) break;
        // A frame that cannot be had, or a worker that died: the next one is as good.
        await look().catch(() => pause(300));
      }
    };
    run();
    return () => {
      left = true;
      client.dispose();
    };
  }, [video]);
  return state;
}

/** What can be seen of the video, which covers its box: a code beyond the edge is not what the shopper points at. */
function seenOf({ videoWidth, videoHeight, clientWidth, clientHeight }: HTMLVideoElement) {
  const cover = Math.max(clientWidth / videoWidth, clientHeight / videoHeight);
  const width = cover > 0 ? Math.min(videoWidth, Math.round(clientWidth / cover)) : videoWidth;
  const height = cover > 0 ? Math.min(videoHeight, Math.round(clientHeight / cover)) : videoHeight;
  return {
    x: Math.round((videoWidth - width) / 2),
    y: Math.round((videoHeight - height) / 2),
    width,
    height,
  };
}

/** The frame itself, where the browser hands it out. Its colour has half the sides, so it is cut at even numbers. */
function cutOf(video: HTMLVideoElement): VideoCut | null {
  const frame = videoFrameOf(video);
  if (!frame) return null;
  const even = (value: number) => value - (value % 2);
  const { x, y, width, height } = seenOf(video);
  return {
    frame,
    x: even(x),
    y: even(y),
    width: even(width),
    height: even(height),
    shrink: Math.ceil(Math.max(width, height) / longSidePixels),
  };
}

function bitmapOf(video: HTMLVideoElement): Promise<ImageBitmap> {
  const { x, y, width, height } = seenOf(video);
  const scale = Math.min(1, longSidePixels / Math.max(width, height));
  return createImageBitmap(
    video,
    x,
    y,
    width,
    height,
    scale < 1
      ? {
          resizeWidth: Math.round(width * scale),
          resizeHeight: Math.round(height * scale),
          resizeQuality: 'medium',
        }
      : {},
  );
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
