import errors from './he/errors';
import product from './he/product';
import search from './he/search';
import shop from './he/shop';
import things from './he/things';
import ui from './he/ui';

const he = { errors, product, search, shop, things, ui } as const;
export default he;
