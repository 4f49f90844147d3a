import type { Contestant } from './measure';

/** Our product page: the model is asked for by its button, without a pointer that came near it before. */
export function ourViewer(shop: string): Contestant {
  return {
    name: 'Vitrine',
    async visit(page, slug) {
      await page.goto(`${shop}/products/${slug}`, { waitUntil: 'networkidle' });
      await page.locator('[data-viewer] button').first().waitFor();
    },
    open: (page) =>
      page.evaluate(async () => {
        const stage = document.querySelector<HTMLElement>('[data-viewer]');
        const button = stage?.querySelector('button');
        if (!stage || !button) throw new Error('The page has no model to turn.');
        const started = performance.now();
        button.click();
        while (stage.dataset.viewerState !== 'ready') {
          if (stage.dataset.viewerState === 'error') throw new Error('The viewer failed.');
          await new Promise(requestAnimationFrame);
        }
        // One frame more: what was drawn is on the screen.
        await new Promise(requestAnimationFrame);
        return performance.now() - started;
      }),
  };
}

/**
 * Google's `<model-viewer>` on a page with nothing else, whose script is asked for by the tap as well. Its own light,
 * no shadow: the least that it can be asked to do.
 */
export function modelViewer(host: string): Contestant {
  return {
    name: 'model-viewer',
    async visit(page, slug) {
      await page.goto(`${host}/?model=${slug}`, { waitUntil: 'networkidle' });
    },
    open: (page) =>
      page.evaluate(async () => {
        const slug = new URLSearchParams(location.search).get('model');
        // Read once by the element: where the decoder of meshopt lies, which it does not bring itself.
        Object.assign(window, { ModelViewerElement: { meshoptDecoderLocation: '/meshopt_decoder.js' } });
        const viewer = document.createElement('model-viewer');
        viewer.setAttribute('camera-controls', '');
        viewer.setAttribute('src', `/models/demo/${slug}/model.glb`);
        const shown = new Promise<void>((resolve, reject) => {
          viewer.addEventListener('error', () => reject(new Error('model-viewer failed.')));
          viewer.addEventListener('model-visibility', (event) => {
            if ((event as CustomEvent<{ visible: boolean }>).detail.visible) resolve();
          });
        });
        const script = document.createElement('script');
        script.type = 'module';
        script.src = '/model-viewer.min.js';
        const started = performance.now();
        document.body.append(viewer);
        document.head.append(script);
        await shown;
        await new Promise(requestAnimationFrame);
        return performance.now() - started;
      }),
  };
}
