/** Own-origin addresses of the files that phones' own viewers open, one entry a look of the model. */
export type ViewerFiles = readonly {
  /** As in `ProductVariant.materialVariant`. */
  materialVariant: string | null;
  /** For Quick Look; null where none can be made. */
  usdzUrl: string | null;
  /** A GLB without packings, for Scene Viewer. */
  glbUrl: string | null;
}[];

/** The files of one variant. */
export function filesOfVariant(
  files: ViewerFiles,
  materialVariant: string | null,
): { usdzUrl: string | null; glbUrl: string | null } {
  return files.find((each) => each.materialVariant === materialVariant) ?? { usdzUrl: null, glbUrl: null };
}
