import { isAppError } from '@/lib/core/app-error';
import { mapAtOnce } from '@/lib/core/map-at-once';
import type { ImportRow as FileRow, ProductDraft } from '@/lib/product/import/draft';
import { hasPlaces, placeStock, unknownPlaces } from '@/lib/product/import/place-stock';
import { reason } from '@/lib/product/import/reason-words';
import { againSlugOf, longSlugOf, slugOf, toProduct } from '@/lib/product/import/to-product';
import type { Product, ProductPhoto } from '@/lib/product/product';
import type { Location, StockLevel } from '@/lib/product/stock';
import type { ImportRow } from './gateway';
import { imageReason } from './image-reason';
import { outcomeOf, skuTaken, unchangedOf } from './import-outcome';
import type { ImportParts, ImportReport, Noted, Outcome, Pictures, WrittenRow } from './import-parts';
import { importPhoto, isAddress, isAddressOf, photoStamp, rowHash } from './import-photos';

/** Products written in one transaction: all of them are in, or none, whatever kills the import. */
const batchSize = 50;

/** Products whose pictures are read or fetched at the same time. */
const picturesAtOnce = 4;

/** Bad rows after which a batch ends though it is not full. */
const mostBad = 1_000;

/**
 * All files share one journal: what counts is the last row of a SKU, whichever file it came in. Raise the number
 * when the same row should make another product.
 */
const journal = 'catalogue v2';

/**
 * Brings the rows of a catalogue into the shop, by SKU: new ones are added, known ones changed, and rows that say
 * what they said before are passed over. A killed import goes on where it stopped when it is run again.
 */
export async function importCatalogue(parts: ImportParts): Promise<ImportReport> {
  const report: ImportReport = { added: 0, changed: 0, unchanged: 0, bad: [], warnings: [], photos: 0 };
  const known = await parts.gateway.importedRows(journal);
  const written = new Set(parts.start?.written);
  let rows = 0;
  const tell = () => parts.onProgress?.({ ...report, rows, bad: report.bad.length });
  const run = new Run(parts, report, known, tell);
  let batch: Good[] = [];
  let told = counts(report);
  const flush = async () => {
    await run.take(batch);
    batch = [];
    tell();
    if (!parts.onBatch) return;
    const { unchanged, photos, bad, warnings } = report;
    await parts.onBatch({
      rows,
      unchanged: unchanged - told.unchanged,
      photos: photos - told.photos - run.photosWritten,
      bad: bad.slice(told.bad),
      warnings: warnings.slice(told.warnings).filter((noted) => !run.warningsWritten.has(noted)),
    });
    told = counts(report);
    run.photosWritten = 0;
    run.warningsWritten.clear();
  };
  for await (const row of parts.rows) {
    rows++;
    if (rows <= (parts.start?.rows ?? 0)) continue;
    if (row.ok && written.has(row.sku)) continue;
    if (row.ok) batch.push(row);
    else report.bad.push({ line: row.line, sku: row.sku, problems: row.problems });
    if (batch.length === batchSize || report.bad.length - told.bad >= mostBad) await flush();
  }
  await flush();
  for (const notes of [report.bad, report.warnings]) notes.sort((a, b) => a.line - b.line);
  return report;
}

const counts = ({ unchanged, photos, bad, warnings }: ImportReport) => ({
  unchanged,
  photos,
  bad: bad.length,
  warnings: warnings.length,
});

/** Stands in the journal for a row that the next run must look at again, because a picture was out of reach. */
const again = '';

type Good = Extract<FileRow, { ok: true }>;
type Made = { from: Good; row: WrittenRow; noted: Noted | null };

class Run {
  /** Addresses (and so ids) given in this run. */
  private readonly slugs = new Set<string>();
  /** What the gateway was told of with the rows that it wrote, since the last batch. */
  photosWritten = 0;
  readonly warningsWritten = new Set<Noted>();
  private places: Promise<Location[]> | null = null;

  constructor(
    private readonly parts: ImportParts,
    private readonly report: ImportReport,
    private readonly known: Map<string, string>,
    private readonly tell: () => void,
  ) {}

  async take(batch: readonly Good[]): Promise<void> {
    if (batch.length === 0) return;
    const { gateway, photos } = this.parts;
    const ids = await this.idsOf(batch);
    const fresh: { row: Good; hash: string }[] = [];
    for (const row of batch) {
      const stamps = await Promise.all(row.draft.images.map((image) => photoStamp(image, photos)));
      const hash = rowHash(JSON.stringify(row.draft), ...stamps);
      if (this.known.get(row.sku) === hash && ids.has(row.sku)) this.outcome(unchangedOf(row));
      else fresh.push({ row, hash });
    }
    await this.refuseUnknownPlaces(fresh);
    if (fresh.length === 0) return;
    const before = await gateway.productsByIds(fresh.flatMap(({ row }) => ids.get(row.sku) ?? []));
    const byId = new Map(before.map((product) => [product.id, product]));
    const known = (row: Good) => byId.get(ids.get(row.sku) ?? '') ?? null;
    const added = fresh.filter(({ row }) => !known(row)).map(({ row }) => row.draft);
    const taken = await gateway.takenIds(added.flatMap((draft) => [slugOf(draft), longSlugOf(draft)]));
    const pictures = await mapAtOnce(fresh, picturesAtOnce, ({ row }) => this.photosOf(row, known(row)));
    const levels = await this.levelsOf(fresh, ids);
    const made: Made[] = [];
    for (const [at, { row, hash }] of fresh.entries()) {
      const old = known(row);
      const slug = old?.slug ?? this.slugFor(row.draft, taken);
      const { photos: read, unreached, fetched, noted } = pictures[at]!;
      const plain = toProduct(row.draft, old, slug, read);
      const had = levels.get(plain.id) ?? [];
      const placed = hasPlaces(row.draft) ? placeStock(plain, row.draft, had, await this.locations()) : null;
      const product = placed?.product ?? plain;
      const outcome = outcomeOf(
        row,
        old,
        { product: old ?? product, levels: had },
        { product, levels: placed?.levels ?? null },
      );
      if (outcome.kind === 'unchanged') this.outcome(outcome);
      else
        made.push({
          from: row,
          noted,
          row: {
            product,
            hash: unreached ? again : hash,
            line: row.line,
            ...(placed ? { levels: placed.levels } : {}),
            outcome,
            problems: noted?.problems ?? [],
            photos: fetched,
          },
        });
    }
    if (made.length > 0) await this.write(made);
  }

  /** The shop's places, asked for once and only by a file that names some. */
  private locations(): Promise<Location[]> {
    this.places ??= this.parts.gateway.locations();
    return this.places;
  }

  /** Takes rows out whose pieces lie at a place that the shop does not have. */
  private async refuseUnknownPlaces(fresh: { row: Good }[]): Promise<void> {
    for (const { row } of fresh.filter(({ row }) => hasPlaces(row.draft))) {
      const unknown = unknownPlaces(row.draft, await this.locations());
      if (unknown.length === 0) continue;
      const problems = unknown.map((place) => reason('stockPlaceUnknown', { place }));
      this.report.bad.push({ line: row.line, sku: row.sku, problems });
      fresh.splice(
        fresh.findIndex((each) => each.row === row),
        1,
      );
    }
  }

  /** Where pieces lie now, of the products whose rows say where they are to lie. */
  private async levelsOf(fresh: readonly { row: Good }[], ids: ReadonlyMap<string, string>) {
    const placed = fresh.filter(({ row }) => hasPlaces(row.draft));
    const known = placed.flatMap(({ row }) => ids.get(row.sku) ?? []);
    return known.length > 0 ? this.parts.gateway.levelsOf(known) : new Map<string, StockLevel[]>();
  }

  /**
   * Which product each row is: the one of its SKU. A product of variants whose own SKU is new is the one that has all of
   * them and its address: Shopify's file knows no SKU for it.
   */
  private async idsOf(batch: readonly Good[]): Promise<Map<string, string>> {
    const { gateway } = this.parts;
    const ids = await gateway.productIdsBySku(batch.map((row) => row.sku));
    const unknown = batch.filter((row) => !ids.has(row.sku) && row.draft.variants.length > 0);
    if (unknown.length === 0) return ids;
    const skus = unknown.flatMap((row) => row.draft.variants.map(({ sku }) => sku));
    const owners = await gateway.productIdsByVariantSku(skus);
    const products = await gateway.productsByIds([...new Set(owners.values())]);
    const slugOfId = new Map(products.map(({ id, slug }) => [id, slug]));
    const taken = new Set(ids.values());
    for (const row of unknown) {
      const [owner, ...more] = new Set(row.draft.variants.map(({ sku }) => owners.get(sku)));
      if (!owner || more.length > 0 || taken.has(owner) || slugOfId.get(owner) !== row.draft.handle) continue;
      ids.set(row.sku, owner);
      taken.add(owner);
    }
    return ids;
  }

  /** The whole batch, or one product after the other when one of them is in the way of another. */
  private async write(made: readonly Made[]): Promise<void> {
    try {
      await this.parts.gateway.importProducts(
        journal,
        made.map(({ row }) => row),
      );
      for (const one of made) this.written(one);
    } catch (error) {
      if (!isAppError(error) || error.code !== 'DUPLICATE_SKU') throw error;
      for (const one of made) await this.writeOne(one);
    }
  }

  private async writeOne(one: Made): Promise<void> {
    const { from, row } = one;
    const isNew = row.outcome.kind === 'added';
    const tries = isNew ? [row, { ...row, ...(await this.renamed(from, row.product)) }] : [row];
    for (const [at, attempt] of tries.entries()) {
      try {
        await this.parts.gateway.importProducts(journal, [attempt]);
        this.written(one);
        return;
      } catch (error) {
        if (!isAppError(error) || error.code !== 'DUPLICATE_SKU') throw error;
        if (at === tries.length - 1) {
          this.report.bad.push({ line: from.line, sku: from.sku, problems: [skuTaken(attempt.product)] });
        }
      }
    }
  }

  private written({ row, noted }: Made): void {
    if (noted) this.warningsWritten.add(noted);
    this.photosWritten += row.photos;
    this.outcome(row.outcome);
  }

  private outcome(outcome: Outcome): void {
    this.report[outcome.kind]++;
    this.parts.onOutcome?.(outcome);
  }

  /** The same product under a longer address, and so with other ids. */
  private async renamed(from: Good, product: Product): Promise<Pick<ImportRow, 'product' | 'levels'>> {
    const { draft } = from;
    const photos = product.photos.map(({ id: _, ...photo }) => photo);
    const again = toProduct(draft, null, longSlugOf(draft), photos);
    return hasPlaces(draft) ? placeStock(again, draft, [], await this.locations()) : { product: again };
  }

  /** A new product's address, which becomes its id: never one that another product is written under. */
  private slugFor(draft: ProductDraft, taken: ReadonlySet<string>): string {
    const short = slugOf(draft);
    const long = longSlugOf(draft);
    // The long one is taken too when a product of this SKU was deleted before, and is kept for its return.
    const slug =
      [short, long].find((each) => !this.slugs.has(each) && !taken.has(each)) ?? againSlugOf(draft);
    this.slugs.add(slug);
    return slug;
  }

  private async photosOf(row: Good, before: Product | null): Promise<Pictures> {
    const { storage, photos } = this.parts;
    const stored = new Map<string, Omit<ProductPhoto, 'id'>>();
    let unreached = false;
    let fetched = 0;
    const problems = [...row.warnings];
    for (const image of row.draft.images) {
      const own = before?.photos.find((photo) => isAddressOf(image, photo.url));
      if (own) {
        stored.set(own.url, own);
        continue;
      }
      if (this.parts.withoutPictures && photos.fetchBytes !== null && isAddress(image)) continue;
      try {
        const photo = await importPhoto(image, photos, storage, row.draft.name);
        stored.set(photo.url, photo);
        fetched++;
      } catch (error) {
        // Storage that refuses us would refuse every picture.
        if (!isAppError(error) || error.code === 'BAD_SETTINGS') throw error;
        unreached ||=
          error.code === 'NETWORK' || (error.code === 'BAD_REQUEST' && photos.fetchBytes !== null);
        problems.push(imageReason(image, error));
      }
    }
    this.report.photos += fetched;
    const noted = problems.length > 0 ? { line: row.line, sku: row.sku, problems } : null;
    if (noted) this.report.warnings.push(noted);
    if (row.draft.images.length > 0) this.tell();
    return { photos: [...stored.values()], unreached, fetched, noted };
  }
}
