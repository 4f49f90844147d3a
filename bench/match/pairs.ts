import {
  type Nearest,
  ownColour,
  type PairFeatures,
  pairFeatures,
  ranked,
  type Seen,
} from '../../lib/model3d/match/match-features';
import { seededRandom } from '../../lib/model3d/render/random';
import { type Direction, recolour } from './recolour';
import type { BenchRender } from './seer';

/** What a photo and a model have to do with each other. */
export const truths = [
  'same',
  'variant',
  'hue-5',
  'hue-10',
  'hue-20',
  'light-10',
  'product',
  'category',
  'stranger',
] as const;
export type Truth = (typeof truths)[number];
export type PhotoKind = 'packshot' | 'room' | 'render' | 'real';

export type BenchPhoto = Seen & { owner: string; category: string; kind: PhotoKind; camera: boolean };
export type BenchModelSeen = {
  id: string;
  category: string;
  renders: BenchRender[];
  variants: BenchRender[];
};

export type Pair = {
  model: string;
  /** Decides on which side of the split it is. */
  category: string;
  photo: string;
  kind: PhotoKind;
  camera: boolean;
  truth: Truth;
  /** Measured CIEDE2000 of a recolouring. */
  deltaE?: number;
  features: PairFeatures;
};

const hues = { 'hue-5': 5, 'hue-10': 10, 'hue-20': 20 } as const;

/** Every pair of a model with a photo that the benchmark judges. */
export function pairsOf(
  model: BenchModelSeen,
  photos: readonly BenchPhoto[],
  strangers: readonly BenchPhoto[],
): Pair[] {
  const random = seededRandom(model.id);
  const { id, category, renders, variants } = model;
  const [colour, variantColour] = [ownColour(renders), ownColour(variants)];
  const pairs: Pair[] = [];
  const own = photos.filter(({ owner }) => owner === id);
  const orders = new Map<string, Nearest<BenchRender>[]>();
  const orderOf = (photo: BenchPhoto) => {
    const known = orders.get(photo.id) ?? ranked(photo, renders);
    orders.set(photo.id, known);
    return known;
  };
  const add = (truth: Truth, photo: BenchPhoto, order: readonly Nearest<Seen>[], deltaE?: number) =>
    pairs.push({
      model: id,
      category,
      photo: photo.id,
      kind: photo.kind,
      camera: photo.camera,
      truth,
      ...(deltaE === undefined ? {} : { deltaE }),
      features: pairFeatures(photo, order, truth === 'variant' ? variantColour : colour),
    });
  /** The network's feature stays that of the right colour, so that colour alone has to tell: less than there is to see. */
  const addRecoloured = (truth: Truth, deltaE: number, direction: Direction) => {
    const made = recolour(renders, deltaE, direction);
    const looks = new Map(renders.map(({ id }, i) => [id, made.looks[i] ?? null]));
    for (const photo of own) {
      const order = orderOf(photo).map(({ render, likeness }) => ({
        likeness,
        render: { ...render, look: looks.get(render.id) ?? null },
      }));
      add(truth, photo, order, made.deltaE);
    }
  };

  for (const photo of own) {
    add('same', photo, orderOf(photo));
    if (variants.length > 0) add('variant', photo, ranked(photo, variants));
  }
  for (const [truth, deltaE] of Object.entries(hues) as [keyof typeof hues, number][]) {
    for (let turn = 0; turn < (truth === 'hue-10' ? 2 : 1); turn++) {
      const hue = random() * 2 * Math.PI;
      addRecoloured(truth, deltaE, [0, Math.cos(hue), Math.sin(hue)]);
    }
  }
  const lightness = renders.reduce((sum, { look }) => sum + (look?.spread[8] ?? 50), 0) / renders.length;
  addRecoloured('light-10', 10, [lightness > 50 ? -1 : 1, 0, 0]);
  for (const photo of photos) {
    if (photo.owner === id || photo.camera) continue;
    // What was brought is one thing of each kind.
    if (photo.category === category && category !== 'brought') add('product', photo, orderOf(photo));
    else if (photo.category === category || random() < 0.06) add('category', photo, orderOf(photo));
  }
  for (const photo of strangers) if (random() < 0.25) add('stranger', photo, orderOf(photo));
  return pairs;
}
