import errors from './he/errors';
import shop from './he/shop';
import ui from './he/ui';

const he = { errors, shop, ui } as const;
export default he;
