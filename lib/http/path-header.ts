/** Set by the proxy on the request it passes on: the page's path with its query, which a page itself is not told. */
export const pathHeader = 'x-vitrine-path';
