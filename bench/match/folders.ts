import path from 'node:path';

/** Views of each model that photos are held against: fewer than the shop draws, so that a run takes half an hour. */
export const indexViewsCompared = 16;
export const variantViews = 4;
export const heldViews = 4;
/** Side of the pictures: the network takes 224 and the comparison of colours 112. */
export const benchPixels = 256;

/** Where pictures, what was seen in them and the pairs are kept between runs. */
export function folderOf(root: string): string {
  return process.env.VITRINE_MATCH_FOLDER ?? path.join(root, 'data', 'bench-match');
}

export function pairsFile(folder: string, part: number): string {
  return path.join(folder, `pairs-${part}.json`);
}
