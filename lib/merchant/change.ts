/** The kinds of thing that a change in the studio is about. */
export const subjectKinds = ['product', 'model', 'photo', 'import', 'person', 'invitation', 'shop'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One entry of the history: `action` is `<kind>.<past participle>`, e.g. `product.published`. */
export type Change = {
  action: string;
  subject: { kind: SubjectKind; id: string; label: string };
  /** What a reader wants to know, e.g. `{ fields: ['price'] }`. Never a secret, never a whole document. */
  details?: Record<string, unknown>;
};
