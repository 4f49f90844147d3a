/** Two products, of whose pictures some were taken for the other's. */
export type ConfusablePair = {
  /** The product whose pictures were asked, and the one that came first instead. */
  asked: string;
  found: string;
  /** How many of `asked`'s pictures came out as `found`, of how many that were asked. */
  times: number;
  of: number;
  /** The surest of them: the picture that was asked and the one it was taken for. */
  askedView: string;
  foundView: string;
  cosine: number;
};

/** Two products with pictures that the shop would call the same thing. */
export type NearDuplicate = { a: string; b: string; aView: string; bView: string; cosine: number };

/** What "test my catalogue" found: every picture is taken out and must find its own product by the others. */
export type CatalogueTest = {
  modelId: string;
  products: number;
  views: number;
  /** Pictures that were asked: those of products with at least one more. Of a very large shop an even share. */
  asked: number;
  /** Of these, how many found their own product first. */
  right: number;
  /** Products with a single picture: there is nothing to find them by. */
  alone: string[];
  aloneTotal: number;
  /** Products none of whose pictures found them. */
  neverFound: string[];
  neverFoundTotal: number;
  /** Most confused first. */
  pairs: ConfusablePair[];
  pairsTotal: number;
  duplicates: NearDuplicate[];
  duplicatesTotal: number;
};

/** Where a test stands, as the page asks for it. */
export type TestRun = {
  state: 'waiting' | 'running' | 'asking' | 'done' | 'failed' | 'cancelled';
  step: string | null;
  /** 0 to 1. */
  progress: number | null;
  note: string | null;
};
