import errors from './ar/errors';
import shop from './ar/shop';
import ui from './ar/ui';

const ar = { errors, shop, ui } as const;
export default ar;
