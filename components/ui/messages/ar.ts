import errors from './ar/errors';
import search from './ar/search';
import shop from './ar/shop';
import things from './ar/things';
import ui from './ar/ui';

const ar = { errors, search, shop, things, ui } as const;
export default ar;
