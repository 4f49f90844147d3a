import errors from './ar/errors';
import product from './ar/product';
import search from './ar/search';
import shop from './ar/shop';
import things from './ar/things';
import ui from './ar/ui';

const ar = { errors, product, search, shop, things, ui } as const;
export default ar;
