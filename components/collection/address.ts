/** The address of one page of a collection in one order; what is the default is left out. */
export function collectionAddress(category: string, order: string, page = 1): string {
  const query = new URLSearchParams();
  if (order !== 'arrival') query.set('sort', order);
  if (page > 1) query.set('page', `${page}`);
  return `/collections/${category}${query.size > 0 ? `?${query}` : ''}`;
}
