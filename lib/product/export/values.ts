import type { Product } from '../product';
import type { Location, StockLevel } from '../stock';

export type ExportOptions = {
  /** Of the shop, for addresses of photos and pages: `https://shop.example`. */
  origin: string;
  /** Where stock lies, the first place first. Stock by place is written when there are several. */
  locations?: readonly Location[];
};

/** A product on its way out, with where its pieces lie. */
export type ExportedProduct = Product & { levels?: readonly StockLevel[] };

/** Cents as a decimal number with a point: `1299.00`. */
export function decimal(minor: number): string {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As the import reads it back: six significant digits. */
export function centimetres(metres: number): string {
  return plain(metres * 100);
}

export function kilograms(mass: number): string {
  return plain(mass);
}

export function photoAddresses(product: Product, { origin }: ExportOptions): string[] {
  return product.photos.map(({ url }) => new URL(url, origin).href);
}

export function productAddress(product: Product, { origin }: ExportOptions): string {
  return `${origin}/products/${product.slug}`;
}

/** Never with an exponent, which no importer reads. */
function plain(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString('en-US', {
    maximumFractionDigits: 12,
    useGrouping: false,
  });
}
