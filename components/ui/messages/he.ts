import account from './he/account';
import attachment from './he/attachment';
import catalogue from './he/catalogue';
import editor from './he/editor';
import errors from './he/errors';
import exchange from './he/exchange';
import fields from './he/fields';
import history from './he/history';
import insight from './he/insight';
import pipeline from './he/pipeline';
import placing from './he/placing';
import privacy from './he/privacy';
import product from './he/product';
import reasons from './he/reasons';
import render from './he/render';
import room from './he/room';
import search from './he/search';
import shop from './he/shop';
import studio from './he/studio';
import things from './he/things';
import ui from './he/ui';

const he = {
  account,
  attachment,
  catalogue,
  editor,
  errors,
  fields,
  history,
  exchange,
  insight,
  pipeline,
  placing,
  privacy,
  product,
  reasons,
  render,
  room,
  search,
  shop,
  studio,
  things,
  ui,
} as const;
export default he;
