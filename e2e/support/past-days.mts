/**
 * Writes four weeks of closed days into a data folder that no shop has opened yet: what insight shows of a shop that is
 * visited. The same numbers each time.
 *
 *   node --conditions=react-server --import tsx e2e/support/past-days.mts <data folder>
 */
import path from 'node:path';
import { addDays, dayOf } from '@/lib/analytics/days';
import type { Step } from '@/lib/analytics/step';
import { funnelDays, stepDays } from '@/lib/db/insight-schema';
import { openEmbedded } from '@/lib/db/open-embedded';
import { demoProducts } from './demo-product';

const folder = process.argv[2] ?? '';
const { db, close } = await openEmbedded(folder, path.resolve('lib/db/migrations'));
const looked = demoProducts.filter((_, i) => i % 19 === 3).slice(0, 9);
const steps: (typeof stepDays.$inferInsert)[] = [];
const funnel: (typeof funnelDays.$inferInsert)[] = [];
for (let back = 1; back <= 60; back++) {
  const day = addDays(dayOf(new Date()), -back);
  // A week's rhythm, growing slowly.
  const searches = Math.round(34 + 10 * Math.sin((back / 7) * 2 * Math.PI) - back / 4);
  const add = (step: Step, visits: number, productId = '') =>
    steps.push({ day, step, productId, times: Math.round(visits * 1.3), visits });
  add('searched', searches);
  add('searched-photo', Math.round(searches * 0.6));
  add('missed', Math.round(searches * 0.09));
  const stages: [string, number][] = [
    ['searched', searches],
    ['viewed', Math.round(searches * 0.55)],
    ['turned', Math.round(searches * 0.2)],
  ];
  for (const [stage, visits] of stages) funnel.push({ day, productId: '', stage, visits });
  looked.forEach(({ id }, rank) => {
    const visits = Math.max(1, Math.round(searches / (2.5 + rank)));
    add('found', visits, id);
    add('opened', Math.ceil(visits * 0.6), id);
    add('viewed', Math.ceil(visits * 0.6), id);
    add('turned', Math.ceil(visits * 0.25), id);
    for (const [stage, share] of [
      ['viewed', 0.6],
      ['turned', 0.25],
    ] as const) {
      funnel.push({ day, productId: id, stage, visits: Math.ceil(visits * share) });
    }
  });
}
await db.insert(stepDays).values(steps);
await db.insert(funnelDays).values(funnel);
await close();
