/** A change of the model that a merchant can accept with one click. Nothing of it is done unasked. */
export type ModelFix =
  | { kind: 'scale'; factor: number; unit: SourceUnit }
  | { kind: 'rotate'; axis: 'x' | 'y'; degrees: -90 | 90 | 180 }
  | { kind: 'move-origin'; byMetres: [number, number, number] };

/** What the numbers in the file were meant to be, when glTF says they are metres. */
export type SourceUnit =
  | 'millimetres'
  | 'centimetres'
  | 'inches'
  | 'feet'
  | 'tens of metres'
  | 'hundreds of metres'
  | 'kilometres'
  | 'none';

/** Metres in one of each; the last three undo an exporter that divided where it should have left alone. */
export const sourceUnits: readonly { unit: SourceUnit; factor: number }[] = [
  { unit: 'millimetres', factor: 0.001 },
  { unit: 'centimetres', factor: 0.01 },
  { unit: 'inches', factor: 0.0254 },
  { unit: 'feet', factor: 0.3048 },
  { unit: 'tens of metres', factor: 10 },
  { unit: 'hundreds of metres', factor: 100 },
  { unit: 'kilometres', factor: 1000 },
];
