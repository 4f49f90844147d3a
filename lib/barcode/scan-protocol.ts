import type { Pixels } from '@/lib/photo/pixels';
import type { Reading } from './reading';

/** What is looked at of a video's frame, in its pixels (even numbers), made smaller by a whole factor. */
export type VideoCut = {
  frame: VideoFrame;
  x: number;
  y: number;
  width: number;
  height: number;
  shrink: number;
};

/** To the scan worker. Bitmaps, videos' frames and pixels are transferred. */
export type ScanQuestion = {
  id: number;
  picture: ImageBitmap | Pixels | VideoCut;
  /** A frame of a running camera has little time; a photo has more, and our own reader alone looks at it. */
  live: boolean;
};

/** From the scan worker. */
export type ScanAnswer =
  | {
      id: number;
      readings: Reading[];
      widthPixels: number;
      heightPixels: number;
      /** 0 to 255. */
      meanLuminance: number;
      tookMs: number;
      /** The browser's own detector read it. */
      native: boolean;
    }
  | { id: number; error: string };
export type ScanResult = Extract<ScanAnswer, { readings: Reading[] }>;
