import errors from './en/errors';
import product from './en/product';
import search from './en/search';
import shop from './en/shop';
import things from './en/things';
import ui from './en/ui';

const en = { errors, product, search, shop, things, ui } as const;
export default en;
