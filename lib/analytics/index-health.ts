/** How a product stands in the search index. */
export type ProductHealth = {
  productId: string;
  pictures: number;
  /** Pictures that the shop's model has a vector of. */
  seen: number;
  /** Searches that it was among the alike products of. */
  found30: number;
  found90: number;
  /** The first of these that holds: no picture, some without a vector, never found, a single picture. */
  state: 'none' | 'missing' | 'never' | 'single' | 'well';
};

export type IndexHealth = {
  /** Those with something to do first. */
  products: ProductHealth[];
  /** Products with at least one vector. */
  findable: number;
  searches90: number;
  /** Enough was searched to call a product never found. */
  enough: boolean;
};
