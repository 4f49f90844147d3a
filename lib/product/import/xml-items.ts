import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AppError } from '@/lib/core/app-error';
import { columnName } from './column-name';
import { reason } from './reason-words';
import type { Row } from './row';

/** Longest item of a feed, in characters. */
const longestItem = 1_000_000;

/**
 * Reads the items of an RSS 2.0 or Atom feed as they come, in flat memory: `<item>` and `<entry>` elements are cut
 * out of the text (CDATA and comments heeded) and parsed one by one. Several elements of one name are joined by
 * `|`. An item that is not well-formed or too long has a `problem`; the next one is read all the same.
 *
 * @throws AppError `BAD_FILE`: the document declares entities (refused: they can grow without limit), or holds no
 *   item at all.
 */
export async function* xmlItems(text: AsyncIterable<string>): AsyncGenerator<Row> {
  const cutter = new ItemCutter();
  let items = 0;
  for await (const chunk of text) {
    for (const cut of cutter.add(chunk)) {
      items++;
      yield toRow(cut);
    }
  }
  const open = cutter.end();
  if (open) {
    items++;
    yield { line: open.line, values: {}, problem: reason('rowItemOpen') };
  }
  if (items === 0)
    throw new AppError('BAD_FILE', 'This XML holds no <item> or <entry>: it is not a product feed.');
}

type Cut = { line: number; xml: string | null };

/** Looks for the next thing that matters: a start or end of an item, or a stretch in which neither counts. */
const outside = /<!\[CDATA\[|<!--|<!DOCTYPE\b|<!ENTITY\b|<(item|entry)(?=[\s>])/gi;

class ItemCutter {
  private buffer = '';
  private line = 1;
  /** The element that is being read: its name and line; `xml` is null once it has grown too long. */
  private open: { name: string; line: number; xml: string[] | null; length: number } | null = null;
  private skipTo: string | null = null;

  *add(chunk: string): Generator<Cut> {
    this.buffer += chunk;
    for (;;) {
      const before = this.buffer.length;
      const cut = this.step();
      if (cut) yield cut;
      if (!cut && this.buffer.length === before) return;
    }
  }

  end(): { line: number } | null {
    return this.open;
  }

  /** Takes one stretch off the buffer. */
  private step(): Cut | null {
    if (this.skipTo) {
      const at = this.buffer.indexOf(this.skipTo);
      if (at < 0) this.take(Math.max(0, this.buffer.length - this.skipTo.length + 1));
      else {
        this.take(at + this.skipTo.length);
        this.skipTo = null;
      }
      return null;
    }
    const pattern = this.open ? new RegExp(`<!\\[CDATA\\[|<!--|</${this.open.name}\\s*>`, 'g') : outside;
    pattern.lastIndex = 0;
    const found = pattern.exec(this.buffer);
    if (!found) {
      // Keep what may be the start of a mark that the next chunk completes.
      const mark = this.buffer.lastIndexOf('<');
      const partial = mark >= 0 && this.buffer.length - mark < 40;
      this.take(partial ? mark : this.buffer.length);
      return null;
    }
    if (/^<!(DOCTYPE|ENTITY)/i.test(found[0])) return this.doctype(found.index);
    if (found[0] === '<![CDATA[' || found[0] === '<!--') {
      this.take(found.index + found[0].length);
      this.skipTo = found[0] === '<!--' ? '-->' : ']]>';
      return null;
    }
    if (this.open) {
      this.take(found.index + found[0].length);
      const { line, xml } = this.open;
      this.open = null;
      return { line, xml: xml?.join('') ?? null };
    }
    this.take(found.index);
    this.open = { name: found[1]!, line: this.line, xml: [], length: 0 };
    this.take(found[0].length);
    return null;
  }

  /** A document type without entities is passed over; one with an internal subset is refused. */
  private doctype(at: number): Cut | null {
    const rest = this.buffer.slice(at);
    const close = rest.search(/[>[]/);
    if (/^<!ENTITY/i.test(rest) || rest.charAt(close) === '[') {
      throw new AppError(
        'BAD_FILE',
        'This XML declares entities of its own. Export the feed without a DOCTYPE.',
      );
    }
    if (close < 0 && rest.length > 10_000)
      throw new AppError('BAD_FILE', 'This XML has a DOCTYPE without an end.');
    this.take(close < 0 ? at : at + close + 1);
    return null;
  }

  /** Moves characters from the buffer into the open item, counting lines. */
  private take(count: number): void {
    const piece = this.buffer.slice(0, count);
    this.buffer = this.buffer.slice(count);
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.line++;
    if (!this.open?.xml) return;
    this.open.length += piece.length;
    if (this.open.length > longestItem) this.open.xml = null;
    else this.open.xml.push(piece);
  }
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
  ignorePiTags: true,
});

function toRow({ line, xml }: Cut): Row {
  if (xml === null) return { line, values: {}, problem: reason('rowItemTooLong', { most: longestItem }) };
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    return {
      line: line + valid.err.line - 1,
      values: {},
      problem: reason('rowNotXml', { why: valid.err.msg }),
    };
  }
  try {
    const [item] = Object.values(parser.parse(xml) as Record<string, unknown>);
    return { line, values: flatten(item), problem: null };
  } catch (error) {
    return { line, values: {}, problem: reason('rowNotXml', { why: (error as Error).message }) };
  }
}

/** Text of the item's own elements, `g:` before any other of the same name. Nested ones (shipping) are left out. */
function flatten(item: unknown): Record<string, string> {
  const values: Record<string, string> = {};
  if (typeof item !== 'object' || item === null) return values;
  const entries = Object.entries(item).sort(([a], [b]) => Number(b.includes(':')) - Number(a.includes(':')));
  for (const [name, value] of entries) {
    const key = columnName(name.replace(/^[^:]*:/, ''));
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (text) => typeof text === 'string' && text !== '',
    );
    if (texts.length > 0 && !(key in values)) values[key] = texts.join('|');
  }
  return values;
}
