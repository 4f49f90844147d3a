import type { ViewAngle } from '@/lib/product/product';
import { type LoadedModel, loadModel } from '../load-model.browser';
import { stageColour } from './ground';
import { heatPicture, pictureDifference } from './picture-difference';
import { renderPlan } from './render-plan';
import type { MeasuredComparison } from './render-report';
import { comparedViews, comparisonPart, type RenderWork } from './render-work';
import type { Shot } from './shot';
import type { Drawing, Studio } from './studio.browser';
import { toPng } from './to-png.browser';

/** Side of the pictures that are laid over each other. */
const pixels = 640;

/**
 * Draws the uploaded and the delivered model from the same places and keeps both and what differs. Each is framed by
 * itself, so a model that was brought to its true size is compared by its looks.
 *
 * @param delivered Stands in the studio when this begins, and again when it ends.
 */
export async function drawComparison(
  studio: Studio,
  delivered: LoadedModel,
  work: RenderWork,
  signal: AbortSignal,
  keep: (part: string, picture: Blob) => Promise<void>,
): Promise<MeasuredComparison | null> {
  if (!work.original) return null;
  const { anchor } = work.model;
  const shots = shotsOf(work);
  const after: Drawing[] = [];
  for (const shot of shots) after.push(await studio.draw(shot, { signal }));
  const original = await loadModel(work.original.url, { signal, bytes: work.original.bytes });
  const views: MeasuredComparison['views'] = [];
  try {
    studio.stand(original, anchor);
    for (const [i, shot] of shots.entries()) {
      const before = await studio.draw(shot, { signal });
      const is = after[i] as Drawing;
      const { map, meanDeltaE, p99DeltaE } = pictureDifference(before.rgba, is.rgba, stageColour);
      await keep(comparisonPart('before', i), await toPng(before.rgba, pixels));
      await keep(comparisonPart('after', i), await toPng(is.rgba, pixels));
      await keep(comparisonPart('heat', i), await toPng(heatPicture(map), pixels));
      views.push({ view: shot.view, meanDeltaE, p99DeltaE });
    }
  } finally {
    studio.stand(delivered, anchor);
    original.dispose();
  }
  return { views };
}

/** From the poster's side, from the other, and from above. */
function shotsOf(work: RenderWork): Shot[] {
  const [poster] = renderPlan({ anchor: work.model.anchor, seed: work.model.url, turnFrames: 0 });
  const { view } = poster as Shot;
  const places: ViewAngle[] = [
    view,
    { azimuthRadians: -view.azimuthRadians, elevationRadians: view.elevationRadians * 0.5 },
    { azimuthRadians: view.azimuthRadians * 0.4, elevationRadians: 0.75 },
  ];
  return places
    .slice(0, comparedViews)
    .map((place, i) => ({ ...(poster as Shot), id: `compared-${i}`, view: place, pixels, cutout: false }));
}
