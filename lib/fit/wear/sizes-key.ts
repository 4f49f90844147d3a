/** Where the shopper's own sizes lie in a browser's storage, in a file of its own as `placeKey` is. */
export const sizesKey = 'vitrine.sizes';
