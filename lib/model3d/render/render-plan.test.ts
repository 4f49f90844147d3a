import { describe, expect, it } from 'vitest';
import { anchors } from '@/lib/product/category';
import { renderPlan } from './render-plan';
import type { Shot } from './shot';

const degrees = (radians: number) => (radians * 180) / Math.PI;
const searched = (shots: Shot[]) => shots.filter(({ kind }) => kind === 'index');

describe.each(anchors)('the plan of a thing for the %s', (anchor) => {
  const plan = renderPlan({ anchor, seed: 'a', heldViews: 6 });

  it('has at least 24 searched views under three lights or more, on more than flat grounds', () => {
    const views = searched(plan);
    expect(views.length).toBeGreaterThanOrEqual(24);
    expect(new Set(views.map(({ light }) => light)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(views.map(({ ground }) => ground)).size).toBeGreaterThanOrEqual(6);
  });

  it('is the same for the same seed and another for another', () => {
    expect(renderPlan({ anchor, seed: 'a', heldViews: 6 })).toEqual(plan);
    expect(renderPlan({ anchor, seed: 'b', heldViews: 6 })).not.toEqual(plan);
  });

  it('names every shot once and starts with the poster', () => {
    expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
    expect(plan[0]?.id).toBe('poster');
  });

  it('keeps views back that no searched view has', () => {
    const angle = ({ view }: Shot) => `${view.azimuthRadians},${view.elevationRadians}`;
    const seen = new Set(searched(plan).map(angle));
    const held = plan.filter(({ kind }) => kind === 'held');
    expect(held).toHaveLength(6);
    expect(held.filter((shot) => seen.has(angle(shot)))).toEqual([]);
  });
});

it('looks at what hangs on a wall from the front half only', () => {
  const views = searched(renderPlan({ anchor: 'wall', seed: 's', indexViews: 60 }));
  expect(Math.max(...views.map(({ view }) => Math.abs(degrees(view.azimuthRadians))))).toBeLessThan(65);
});

it('looks at what hangs from a ceiling mostly from below', () => {
  const views = searched(renderPlan({ anchor: 'ceiling', seed: 's', indexViews: 60 }));
  const below = views.filter(({ view }) => view.elevationRadians < 0).length;
  expect(below / views.length).toBeGreaterThan(0.8);
});

it('never looks at what stands from below its floor', () => {
  for (const anchor of ['floor', 'table', 'foot', 'none'] as const) {
    const views = renderPlan({ anchor, seed: 's', indexViews: 60 });
    expect(Math.min(...views.map(({ view }) => view.elevationRadians))).toBeGreaterThan(0);
  }
});

it('goes all round what stands on a floor, and sees its front more often than its back', () => {
  const views = searched(renderPlan({ anchor: 'floor', seed: 's', indexViews: 36 }));
  const turns = views.map(({ view }) => degrees(view.azimuthRadians)).sort((a, b) => a - b);
  const gaps = turns.map((turn, i) => (turns[i + 1] ?? (turns[0] as number) + 360) - turn);
  expect(Math.max(...gaps)).toBeLessThan(45);
  const front = turns.filter((turn) => Math.abs(turn) < 90).length;
  expect(front).toBeGreaterThan(turns.length / 2);
});

it('takes one poster of each variant besides the model as it comes', () => {
  const plan = renderPlan({ anchor: 'floor', seed: 's', variants: ['oak', 'walnut'] });
  expect(plan.filter(({ kind }) => kind === 'poster').map(({ variant }) => variant)).toEqual([
    null,
    'oak',
    'walnut',
  ]);
});

it('turns a clip whose last frame leads into its first, from the angle of the poster', () => {
  for (const anchor of ['floor', 'wall'] as const) {
    const plan = renderPlan({ anchor, seed: 's', turnFrames: 48 });
    const frames = plan.filter(({ kind }) => kind === 'turn');
    const poster = plan[0] as Shot;
    expect(frames).toHaveLength(48);
    expect(frames[0]?.view.azimuthRadians).toBeCloseTo(poster.view.azimuthRadians, 6);
    const step = (a?: Shot, b?: Shot) => {
      const turned = Math.abs((a?.view.azimuthRadians ?? 0) - (b?.view.azimuthRadians ?? 0));
      return Math.min(turned, 2 * Math.PI - turned);
    };
    expect(step(frames.at(-1), frames[0])).toBeLessThan(step(frames[0], frames[1]) * 1.5 + 1e-9);
  }
});
