/** Where the place that a shopper measured lies in a browser's storage. In a file of its own: whoever only looks whether there is one loads no parser. */
export const placeKey = 'vitrine.place';
