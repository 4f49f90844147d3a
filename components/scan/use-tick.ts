'use client';

import { useState } from 'react';

const key = 'vitrine.scan.tick';
const hertz = 1320;
const seconds = 0.07;

/** A short sound and a short buzz when a code is read: as the shopper wants it, and off by default where motion is reduced. */
export function useTick() {
  const [on, setOn] = useState(() => kept() ?? !matchMedia('(prefers-reduced-motion: reduce)').matches);
  return {
    on,
    turn() {
      setOn(!on);
      try {
        localStorage.setItem(key, on ? '0' : '1');
      } catch {
        // Not kept: it holds for this time.
      }
    },
    play() {
      if (!on) return;
      navigator.vibrate?.(30);
      try {
        const audio = new AudioContext();
        const tone = audio.createOscillator();
        const volume = audio.createGain();
        volume.gain.setValueAtTime(0.08, audio.currentTime);
        volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
        tone.frequency.value = hertz;
        tone.connect(volume).connect(audio.destination);
        tone.onended = () => audio.close().catch(() => {});
        tone.start();
        tone.stop(audio.currentTime + seconds);
      } catch {
        // A device without sound.
      }
    },
  };
}

function kept(): boolean | null {
  try {
    const said = localStorage.getItem(key);
    return said === null ? null : said === '1';
  } catch {
    return null;
  }
}
