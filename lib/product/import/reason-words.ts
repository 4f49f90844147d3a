/**
 * Why a row of a catalogue file is refused, or what was guessed or left out of it: in English, by code. The command
 * line's sentences, and the English half of what the studio says (components/ui/messages). `{name}` is a value.
 */
export const reasonWords = {
  rowTooManyValues:
    'this row has {values} values for {columns} columns: a value with a delimiter in it needs quotes',
  rowOpenQuote: 'a quote opens in this row and does not close: nothing after it could be read',
  rowItemOpen: 'the feed ends inside this item',
  rowItemTooLong: 'this row is longer than {most} characters',
  rowNotXml: 'this row is not well-formed XML: {why}',

  skuEmpty: 'sku is empty',
  skuTwice: 'SKU {sku} is on line {line} and before on line {before}: the first one is kept',
  skuTaken: '{sku} cannot be saved: its SKU, or its address {slug}, already belongs to another product.',
  nameEmpty: 'name is empty',
  handleEmpty: 'handle is empty',
  noVariants: 'none of its variants can be sold',
  priceEmpty: 'price is empty',
  priceNone: 'price "{value}" is not a price',
  priceCurrency: 'price "{value}" is in a currency the shop does not have ({currencies})',
  priceNegative: 'price "{value}" is below zero',
  priceTooMuch: 'price "{value}" is too much',
  currencyUnknown: 'currency "{value}" is not one of {currencies}',
  gtinShortened: 'gtin "{value}" was shortened by a spreadsheet: format the column as text',
  gtinLength: 'gtin "{value}" is not 8, 12, 13 or 14 digits',
  gtinCheckDigit: 'gtin "{value}" has a wrong check digit',
  stockNone: 'stock "{value}" is not a whole number',
  stockPlaceNone: 'stock at {place}: "{value}" is not a whole number',
  stockPlaceUnknown:
    'stock at {place}: the shop has no such place; add it in the studio, or take the column out',
  availabilityUnknown: 'availability "{value}" is not in_stock, out_of_stock, preorder or backorder',
  statusUnknown: 'status "{value}" is not published, draft or archived',
  widthNone: 'width "{value}" is not a length',
  heightNone: 'height "{value}" is not a length',
  depthNone: 'depth "{value}" is not a length',
  weightNone: 'weight "{value}" is not a weight',
  textTooLong: '{field}: longer than {most} letters',
  listTooLong: '{field}: more than {most}',
  fieldWrong: '{field}: not as it should be',

  attributesNotJson: 'attributes is not a JSON object of texts, numbers, true and false: left out',
  categoryByName: 'no category: {category} by its name',
  categoryOther: 'no category that we can read: put under other',
  colourUnknown: 'no colour that we know in "{value}": kept as text',
  materialUnknown: 'no material that we know in "{value}": kept as text',
  stockNotSum: 'stock {stock} is not what its places hold together ({sum}): the places count',
  sizeIncomplete: 'a size needs width, height and depth: left out',

  imageScheme: 'image {image}: is not an http or https address, so it was not fetched',
  imageNoFolder: 'image {image}: is a file name, and no --images folder was given',
  imageNotAsked: 'image {image}: is an address, and --fetch-images was not given',
  imageNotThere: 'image {image}: is not in the images folder',
  imageNotFile: 'image {image}: is not a file',
  imageOutside: 'image {image}: leads out of the images folder, so it was not read',
  imageTooLarge: 'image {image}: is too large',
  imageTooSmall: 'image {image}: is too small a picture',
  imageDamaged: 'image {image}: is damaged and could not be read whole',
  imageUnsupported: 'image {image}: is no JPEG, PNG, WebP, AVIF or GIF picture',
  imageUnread: 'image {image}: could not be read',
  imageAnswered: 'image {image}: could not be fetched: it answered {status}',
  imageTooSlow: 'image {image}: could not be fetched: nothing whole came within {seconds} s',
  imageNoAnswer: 'image {image}: could not be fetched: {why}',
  imageRedirects: 'image {image}: leads on to other addresses more than {most} times',
  imageProtocol: 'image {image}: leads to {protocol}, and only http and https are fetched',
  imagePrivate:
    'image {image}: leads to {ipAddress}, which is not an address of the public internet (--allow-private-hosts allows it)',
} as const;

export type ReasonCode = keyof typeof reasonWords;
export const reasonCodes = Object.keys(reasonWords) as ReasonCode[];

/** Why, with what a sentence about it names. */
export type Reason = { code: ReasonCode; values: Readonly<Record<string, string | number>> };

export function reason(code: ReasonCode, values: Reason['values'] = {}): Reason {
  return { code, values };
}

/** A reason as the command line says it. */
export function reasonInEnglish({ code, values }: Reason): string {
  return reasonWords[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '');
  });
}
