/** A bank card: ID-1 of ISO/IEC 7810. Millimetres; its corners are round. */
export const card = { width: 85.6, height: 53.98, cornerRadius: 3.18 } as const;
