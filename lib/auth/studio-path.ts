/** A page of the studio to go to after signing in; anything else could lead a merchant to a look-alike. */
export function studioPath(wish: string | undefined): string {
  const plain = /^\/merchant(\/[\w~%.-]+)*(\?[\w~%.=&+-]*)?$/;
  return wish && plain.test(wish) && !wish.includes('..') ? wish : '/merchant';
}
