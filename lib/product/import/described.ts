import type { Locale } from '@/lib/core/locale';
import type { ProductDraft } from './draft';
import type { Reason } from './reason-words';

/** Texts in the languages a file gives them in. */
export type SomeText = Partial<Record<Locale, string>>;

/** What one row says of something that is sold, still in the file's words; '' where it says nothing. */
export type Described = {
  line: number;
  sku: string;
  name: SomeText;
  price: string;
  /** ISO code of a price that names no currency; '' for the import's own. */
  currency: string;
  stock: string;
  /** Pieces by place, of a file that says where they lie; empty cells are left out. */
  places: { place: string; quantity: string }[];
  /** Google's availability, for a row that counts no pieces. */
  availability: string;
  gtin: string;
  colours: string;
  /** What tells it from its product's other variants; '' where nothing does. */
  optionColour: string;
  optionSize: string;
};

/** A product in the file's words: what `toDraft` checks and translates. */
export type DescribedProduct = Described & {
  handle: string;
  description: SomeText;
  seoTitle: SomeText;
  seoDescription: SomeText;
  /** What the file calls its category, the surest first. */
  categories: string[];
  status: string;
  brand: string;
  materials: string;
  width: string;
  height: string;
  depth: string;
  lengthUnit: 'mm' | 'cm' | 'm';
  mass: string;
  massUnit: 'g' | 'kg';
  images: string[];
  attributes: ProductDraft['attributes'];
  variants: Described[];
  /** Problems found while the rows were put together, each with its own line. */
  problems: { line: number; sku: string | null; reason: Reason }[];
};
