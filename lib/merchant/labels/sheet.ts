/** A sheet of labels, in millimetres. */
export type SheetFormat = {
  widthMm: number;
  heightMm: number;
  columns: number;
  rows: number;
  labelWidthMm: number;
  labelHeightMm: number;
};

/** A4 with 3 × 8 labels of 70 × 37 mm, the most common sheet. */
export const a4x24: SheetFormat = {
  widthMm: 210,
  heightMm: 297,
  columns: 3,
  rows: 8,
  labelWidthMm: 70,
  labelHeightMm: 37,
};

/** What is drawn; millimetres from the sheet's top left corner. Everything is black. */
export type Shape =
  | { kind: 'bar'; x: number; y: number; width: number; height: number }
  | {
      kind: 'text';
      x: number;
      /** Of the base line. */
      y: number;
      size: number;
      text: string;
      /** The text is cut to it. */
      widthMm: number;
      anchor: 'start' | 'middle';
    };

/** Where the `index`-th label of a sheet begins. Sheets have the same free edge on both sides. */
export function labelPlace(format: SheetFormat, index: number): { x: number; y: number } {
  const column = index % format.columns;
  const row = Math.floor(index / format.columns);
  return {
    x: (format.widthMm - format.columns * format.labelWidthMm) / 2 + column * format.labelWidthMm,
    y: (format.heightMm - format.rows * format.labelHeightMm) / 2 + row * format.labelHeightMm,
  };
}
