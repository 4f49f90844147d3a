import { type LoadedModel, loadModel } from '@/lib/model3d/load-model.browser';
import type { Shot } from '@/lib/model3d/render/shot';
import { openStudio } from '@/lib/model3d/render/studio.browser';
import { greyPng, toPng } from '@/lib/model3d/render/to-png.browser';
import type { Anchor } from '@/lib/product/category';

// What the benchmark's headless page offers to its driver.

let model: LoadedModel | null = null;
// The studio keeps its canvas to itself; its context is needed to take it away.
const contexts: WebGL2RenderingContext[] = [];
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
  const context = Reflect.apply(getContext, this, given) as RenderingContext | null;
  if (context instanceof WebGL2RenderingContext) contexts.push(context);
  return context;
} as typeof getContext;
const studio = openStudio();

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 32_768)
    text += String.fromCharCode(...bytes.subarray(i, i + 32_768));
  return btoa(text);
}

const bench = {
  async stand(url: string, anchor: Anchor): Promise<string[]> {
    const next = await loadModel(url, { signal: new AbortController().signal, bytes: 1 });
    studio.stand(next, anchor);
    model?.dispose();
    model = next;
    return next.variants;
  },
  async draw(shot: Shot) {
    const began = performance.now();
    const { rgba, cutout, pixels } = await studio.draw(shot);
    const milliseconds = performance.now() - began;
    return {
      milliseconds,
      picture: await base64(await toPng(rgba, pixels)),
      cutout: cutout ? await base64(await greyPng(cutout, pixels)) : null,
    };
  },
  memory: studio.memory,
  /** Takes the graphics card away, as a driver that crashes does. */
  loseCard(): void {
    contexts[0]?.getExtension('WEBGL_lose_context')?.loseContext();
  },
};
export type RenderBench = typeof bench;
(globalThis as unknown as { bench: RenderBench }).bench = bench;
