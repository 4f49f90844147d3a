'use client';

import { useEffect } from 'react';
import { AppError, type ErrorCode, errorCodes, isAppError } from '@/lib/core/app-error';
import type { RenderChannel } from '@/lib/model3d/render/render-channel';
import { renderReport } from '@/lib/model3d/render/render-report';
import { renderWork } from '@/lib/model3d/render/render-work';

/** Given by whoever drives this page (lib/shop/renders/draw-headless.ts); its failures cross as text. */
type Desk = (name: 'keep' | 'held', body: object) => Promise<unknown>;
type Driven = typeof globalThis & { vitrineDesk?: Desk; vitrineDraw?: (work: unknown) => Promise<unknown> };

/** Draws what the command line hands in. It knows nothing of the shop and can ask it for nothing. */
export function HeadlessDrawer({ idle }: { idle: string }) {
  useEffect(() => {
    const driven = globalThis as Driven;
    const desk = driven.vitrineDesk;
    if (!desk) return;
    driven.vitrineDraw = async (given) => {
      try {
        const { runRender } = await import('@/lib/model3d/render/run-render.browser');
        const signal = new AbortController().signal;
        return { report: await runRender(channelOf(desk), renderWork.parse(given), { signal }) };
      } catch (error) {
        const known = isAppError(error) ? error : new AppError('INTERNAL', String(error));
        return { error: { code: known.code, message: known.message } };
      }
    };
    return () => {
      delete driven.vitrineDraw;
    };
  }, []);
  return <p>{idle}</p>;
}

function channelOf(desk: Desk): RenderChannel {
  const call = async (name: 'keep' | 'held', body: object) => {
    try {
      return await desk(name, body);
    } catch (cause) {
      // An AppError's code leads its text on this way.
      const text = cause instanceof Error ? cause.message : '';
      const code: ErrorCode = errorCodes.find((each) => text.includes(each)) ?? 'NETWORK';
      throw new AppError(code, text || 'The shop does not answer.', { cause });
    }
  };
  return {
    keep: async (_, part, picture) => void (await call('keep', { part, picture: await toBase64(picture) })),
    tell: async (_, progress) => void (await call('held', { action: 'tell', progress })),
    finish: async (_, comparison) => {
      const answer = (await call('held', { action: 'finish', comparison })) as { report?: unknown } | null;
      return renderReport.parse(answer?.report);
    },
    stop: async (_, error) => void (await call('held', { action: 'stop', error })),
  };
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
