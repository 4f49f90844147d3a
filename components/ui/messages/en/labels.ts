const labels = {
  title: 'Labels',
  count:
    '{labels, plural, one {# label} other {# labels}} on {sheets, plural, one {# sheet} other {# sheets}}',
  none: 'Choose products in the list, then “Labels”.',
  copies: 'Copies of each',
  pdf: 'Open the PDF',
  print: 'Print this page',
  paper: 'A4, 3 × 8 labels of 70 × 37 mm. Print at 100 %, without fitting to the page.',
  missing: 'Without a label',
  without: 'has no GTIN',
  wrong: 'its GTIN {gtin} is wrong',
  sheet: 'Sheet {number}',
  svg: 'This sheet as SVG',
  countTitle: 'Count stock',
  countLead: 'Scan piece by piece; each code that is read counts one. Nothing is changed until you save.',
  countPlace: 'Place',
  countScan: 'Scan',
  countNothing: 'Nothing has been counted yet.',
  countUnknown: 'Nothing here has {gtin}.',
  countSeveral: '{gtin} is on record more than once; count it in the editor.',
  countPieces: 'Pieces of {name}',
  countRemove: 'Take {name} out',
  countSave: 'Set stock to what was counted',
  countSaved:
    '{count, plural, one {The stock of one product was set.} other {The stock of # products was set.}}',
  countFailed:
    '{count, plural, one {One product could not be saved.} other {# products could not be saved.}} They are still in the list.',
  countLast: '{name}: {count}',
} as const;
export default labels;
