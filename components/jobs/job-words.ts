/** A job's kind as a word of messages `pipeline`. */
const words = {
  'model.prepare': 'kindModelPrepare',
  'model.render': 'kindModelRender',
  'model.usdz': 'kindModelUsdz',
  'photo.prepare': 'kindPhotoPrepare',
  'view.embed': 'kindViewEmbed',
  'catalogue.test': 'kindCatalogueTest',
  'catalogue.import': 'kindCatalogueImport',
} as const;

export function kindWord(kind: string) {
  return (words as Record<string, (typeof words)[keyof typeof words]>)[kind] ?? ('kindOther' as const);
}
