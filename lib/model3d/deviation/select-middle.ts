/**
 * Puts the smaller half of a stretch before the larger one, each in any order (C. A. R. Hoare, "Algorithm 65: find",
 * 1961): a sort does far more than a tree needs.
 *
 * @param order Numbers of what is compared; the stretch from `first` to before `end` is rearranged.
 * @param key What number `i` is compared by: `keys[i * stride + offset]`, none of them NaN.
 * @param middle What comes before it is not larger than what comes from it on.
 */
export function selectMiddle(
  order: Uint32Array,
  first: number,
  end: number,
  middle: number,
  keys: Float32Array,
  stride: number,
  offset: number,
): void {
  let [low, high] = [first, end - 1];
  while (low < high) {
    const pivot = keys[order[(low + high) >> 1]! * stride + offset]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (keys[order[i]! * stride + offset]! < pivot) i++;
      while (keys[order[j]! * stride + offset]! > pivot) j--;
      if (i <= j) {
        const swapped = order[i]!;
        order[i++] = order[j]!;
        order[j--] = swapped;
      }
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
