import errors from './en/errors';
import shop from './en/shop';
import ui from './en/ui';

const en = { errors, shop, ui } as const;
export default en;
