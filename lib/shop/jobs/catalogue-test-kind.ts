/** The job behind "Test my catalogue". */
export const catalogueTestKind = 'catalogue.test';
