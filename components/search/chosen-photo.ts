import { type Box, type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { searchBox } from '@/lib/region/first-choice';
import type { Region } from '@/lib/region/region';

/** Which part of the photo is searched. */
export type Selection =
  | { kind: 'whole'; box: Box }
  | { kind: 'region'; regionId: string; box: Box }
  | { kind: 'drawn'; box: Box };

/** A photo of this tab, in its memory alone. Replaced, never changed. */
export type ChosenPhoto = {
  id: number;
  pixels: Pixels;
  /** null until the photo was looked at; empty when nothing was found in it. */
  regions: Region[] | null;
  /** null until something of it was chosen. */
  selection: Selection | null;
  /** Labels as the shopper wrote them, by region id. */
  labels: Readonly<Record<string, string>>;
};

export const wholeSelection: Selection = { kind: 'whole', box: wholePhoto };

export function selectRegion(region: Region | null): Selection {
  return region ? { kind: 'region', regionId: region.id, box: searchBox(region) } : wholeSelection;
}

/** Decoded photos to keep for going back; each is up to 10 MB. */
const kept = 4;

/**
 * The photos of this tab's last searches, by the address they led to, so that going back shows the photo with its
 * box again. Nothing of it is ever stored.
 */
export function createPhotoMemory() {
  const photos = new Map<number, ChosenPhoto>();
  const searches = new Map<string, { photoId: number; selection: Selection }>();
  return {
    /** Keeps the photo's latest state, and forgets the oldest photo over the limit. */
    keep(photo: ChosenPhoto): void {
      photos.delete(photo.id);
      photos.set(photo.id, photo);
      for (const [id] of photos) {
        if (photos.size <= kept) break;
        photos.delete(id);
        for (const [query, search] of searches) if (search.photoId === id) searches.delete(query);
      }
    },
    /** Notes what was searched under a vector of the address. */
    note(vector: string, photo: ChosenPhoto, selection: Selection): void {
      searches.set(vector, { photoId: photo.id, selection });
    },
    find(vector: string | null): ChosenPhoto | null {
      const search = vector === null ? undefined : searches.get(vector);
      const photo = search && photos.get(search.photoId);
      return photo ? { ...photo, selection: search.selection } : null;
    },
  };
}
