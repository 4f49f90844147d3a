import errors from './en/errors';
import search from './en/search';
import shop from './en/shop';
import things from './en/things';
import ui from './en/ui';

const en = { errors, search, shop, things, ui } as const;
export default en;
