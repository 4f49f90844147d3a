import { describe, expect, it } from 'vitest';
import { openCatalogue } from './read-catalogue.server';
import { drafts, openText, readText, rowsOf } from './testing/read-text.server';

const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('encodings', () => {
  const text = (name: string) => `sku,name,price\nA,${name},10\n`;
  const hebrew = 'ספה ירוקה עם רגלי עץ אלון';
  const arabic = 'أريكة خضراء بأرجل من خشب';
  const french = 'Canapé brûlé à côté';
  const single = (letters: string, first: number, from: number) =>
    Uint8Array.from(text(letters), (letter) => {
      const at = letter.codePointAt(0)!;
      return at < 0x80 ? at : at - first + from;
    });
  const utf16 = (value: string, little: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + value, 'utf16le');
    return little ? bytes : bytes.swap16();
  };
  const arabicBytes = (value: string) => {
    const decoder = new TextDecoder('windows-1256');
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Uint8Array.from(value, (letter) => table.get(letter) ?? 63);
  };

  it.each<[string, Uint8Array | string, string, string, boolean]>([
    ['UTF-8', text(hebrew), hebrew, 'utf-8', false],
    ['UTF-8 with a mark', `\ufeff${text(arabic)}`, arabic, 'utf-8', false],
    ['UTF-16 LE', utf16(text(hebrew), true, true), hebrew, 'utf-16le', false],
    ['UTF-16 BE', utf16(text(arabic), false, true), arabic, 'utf-16be', false],
    ['UTF-16 LE without a mark', utf16(text('Sofa'), true, false), 'Sofa', 'utf-16le', true],
    ['Windows-1255', single(hebrew, 0x5d0, 0xe0), hebrew, 'windows-1255', true],
    ['Windows-1256', arabicBytes(text(arabic)), arabic, 'windows-1256', true],
    ['Windows-1252', single(french, 0, 0), french, 'windows-1252', true],
  ])('reads %s and says when it guessed', async (_, bytes, name, encoding, guessed) => {
    const catalogue = await openText(bytes);
    expect(catalogue).toMatchObject({ encoding, guessed });
    expect(drafts(await rowsOf(catalogue))[0]?.name.en).toBe(name);
  });

  it('believes the merchant who names the encoding', async () => {
    const rows = await readText(single(french, 0, 0), { encoding: 'windows-1252' });
    expect(drafts(rows)[0]?.name.en).toBe(french);
    await expect(readText(single(french, 0, 0), { encoding: 'utf-8' })).rejects.toThrow(code('BAD_ENCODING'));
  });

  it.each<[string, Uint8Array]>([
    ['a workbook', Buffer.from('PK\x03\x04 and so on')],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['UTF-8 with a broken letter', Buffer.concat([Buffer.from(text(hebrew)), Buffer.from([0xff, 10])])],
    [
      'a mark of UTF-8 before another encoding',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), single(french, 0, 0)]),
    ],
  ])('refuses %s in words', async (_, bytes) => {
    await expect(openText(bytes)).rejects.toThrow(code('BAD_ENCODING'));
  });

  it('refuses an empty file, a web page and unknown columns', async () => {
    await expect(openText('')).rejects.toThrow(code('EMPTY_FILE'));
    await expect(openText(' \n ')).rejects.toThrow(code('EMPTY_FILE'));
    await expect(openText('<!doctype html><html></html>')).rejects.toThrow(code('BAD_FILE'));
    await expect(openText('a,b,c\n1,2,3\n')).rejects.toThrow(code('BAD_FILE'));
    await expect(openCatalogue('/no/such/file.csv')).rejects.toThrow(code('NOT_FOUND'));
  });
});
