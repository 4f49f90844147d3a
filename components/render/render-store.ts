'use client';

import { useSyncExternalStore } from 'react';
import { type ErrorCode, isAppError } from '@/lib/core/app-error';
import type { RenderProgress } from '@/lib/model3d/render/render-channel';
import type { RenderReport } from '@/lib/model3d/render/render-report';

/** What this tab draws. It goes on while the merchant moves from page to page of the studio. */
export type RenderState = {
  /** The product whose pictures are being made, or were last. */
  productId: string | null;
  name: string;
  running: boolean;
  progress: RenderProgress | null;
  error: ErrorCode | null;
  /** Of the run that this tab finished last. */
  report: RenderReport | null;
};

const idle: RenderState = {
  productId: null,
  name: '',
  running: false,
  progress: null,
  error: null,
  report: null,
};
let state = idle;
let lifetime: AbortController | null = null;
const listeners = new Set<() => void>();

function set(next: Partial<RenderState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/**
 * Draws a product's pictures in this tab, or whatever waits; three.js is loaded only when there is something to draw.
 *
 * @returns Whether there was something to do.
 */
export async function startRender(productId: string | null): Promise<boolean> {
  if (state.running) return false;
  lifetime = new AbortController();
  const { signal } = lifetime;
  if (productId !== null) set({ ...idle, productId, running: true });
  else set({ running: true });
  try {
    const { claimRender, httpChannel } = await import('@/lib/model3d/render/http-channel.browser');
    const work = await claimRender(productId, tabName());
    if (!work) {
      set({ running: false, error: productId === null ? state.error : 'CANCELLED' });
      return false;
    }
    set({ ...idle, productId: work.product.id, name: work.product.name, running: true });
    const { runRender } = await import('@/lib/model3d/render/run-render.browser');
    const report = await runRender(httpChannel, work, {
      signal,
      onProgress: (progress) => set({ progress }),
    });
    set({ running: false, report, progress: null });
    return true;
  } catch (error) {
    set({ running: false, progress: null, error: isAppError(error) ? error.code : 'INTERNAL' });
    return false;
  }
}

/** Stops; what was drawn is kept, and the rest waits. */
export function stopRender(): void {
  lifetime?.abort();
}

export function useRender(): RenderState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
    () => idle,
  );
}

/** The same after a reload of the tab, so that it may take up its own work at once. */
function tabName(): string {
  const key = 'vitrine-render-tab';
  let name = sessionStorage.getItem(key);
  if (!name) {
    name = `tab ${crypto.randomUUID()}`;
    sessionStorage.setItem(key, name);
  }
  return name;
}
