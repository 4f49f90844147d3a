import account from './he/account';
import attachment from './he/attachment';
import cart from './he/cart';
import catalogue from './he/catalogue';
import editor from './he/editor';
import errors from './he/errors';
import exchange from './he/exchange';
import fields from './he/fields';
import fit from './he/fit';
import history from './he/history';
import insight from './he/insight';
import labels from './he/labels';
import measure from './he/measure';
import pipeline from './he/pipeline';
import placing from './he/placing';
import privacy from './he/privacy';
import product from './he/product';
import reasons from './he/reasons';
import render from './he/render';
import room from './he/room';
import scan from './he/scan';
import search from './he/search';
import shop from './he/shop';
import studio from './he/studio';
import things from './he/things';
import tryon from './he/tryon';
import ui from './he/ui';
import xr from './he/xr';

const he = {
  account,
  attachment,
  cart,
  catalogue,
  editor,
  errors,
  fields,
  fit,
  history,
  exchange,
  insight,
  labels,
  measure,
  pipeline,
  placing,
  privacy,
  product,
  reasons,
  render,
  room,
  scan,
  search,
  shop,
  studio,
  things,
  tryon,
  ui,
  xr,
} as const;
export default he;
