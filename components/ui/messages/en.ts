import account from './en/account';
import attachment from './en/attachment';
import cart from './en/cart';
import catalogue from './en/catalogue';
import editor from './en/editor';
import errors from './en/errors';
import exchange from './en/exchange';
import fields from './en/fields';
import fit from './en/fit';
import history from './en/history';
import insight from './en/insight';
import labels from './en/labels';
import measure from './en/measure';
import pipeline from './en/pipeline';
import placing from './en/placing';
import privacy from './en/privacy';
import product from './en/product';
import reasons from './en/reasons';
import render from './en/render';
import room from './en/room';
import scan from './en/scan';
import search from './en/search';
import shop from './en/shop';
import studio from './en/studio';
import things from './en/things';
import tryon from './en/tryon';
import ui from './en/ui';
import xr from './en/xr';

const en = {
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
export default en;
