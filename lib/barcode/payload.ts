/** What a code says that is not a product here. Never opened, never run; shown as text. */
export type Payload = {
  kind: 'link' | 'text';
  /** The host of a link as the browser would read it (punycode), so that look-alikes show. */
  host: string | null;
  /** Safe to show: what cannot be seen, or turns the order of what can, is spelt out. */
  shown: string;
  /** Characters that are not shown, at the end. */
  cut: number;
};

/** Longer ones are cut: nobody reads them, and they would be the page. */
const mostShown = 400;

/** @param text Of a code: any characters, thousands of them. */
export function describePayload(text: string): Payload {
  const characters = [...text];
  const head = characters.slice(0, mostShown);
  let host: string | null = null;
  if (/^(https?|ftp):\/\//i.test(text.trim()) && text.length <= 4096) {
    try {
      host = new URL(text.trim()).host;
    } catch {
      host = null; // says that it is a link, and is none
    }
  }
  return {
    kind: host ? 'link' : 'text',
    host,
    shown: head.map(spell).join(''),
    cut: characters.length - head.length,
  };
}

/** Line ends stay; everything else that has no shape, or moves its neighbours, becomes its code point. */
function spell(character: string): string {
  if (character === '\n' || character === '\t') return character;
  if (character === '\r') return '';
  const code = character.codePointAt(0) as number;
  const hidden =
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) ||
    // Letters that fill their place with nothing.
    [0x115f, 0x1160, 0x3164, 0xffa0].includes(code);
  return hidden ? `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩` : character;
}
