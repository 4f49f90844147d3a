import account from './ar/account';
import attachment from './ar/attachment';
import cart from './ar/cart';
import catalogue from './ar/catalogue';
import editor from './ar/editor';
import errors from './ar/errors';
import exchange from './ar/exchange';
import fields from './ar/fields';
import fit from './ar/fit';
import history from './ar/history';
import insight from './ar/insight';
import labels from './ar/labels';
import measure from './ar/measure';
import pipeline from './ar/pipeline';
import placing from './ar/placing';
import privacy from './ar/privacy';
import product from './ar/product';
import reasons from './ar/reasons';
import render from './ar/render';
import room from './ar/room';
import scan from './ar/scan';
import search from './ar/search';
import shop from './ar/shop';
import studio from './ar/studio';
import things from './ar/things';
import tryon from './ar/tryon';
import ui from './ar/ui';
import xr from './ar/xr';

const ar = {
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
export default ar;
