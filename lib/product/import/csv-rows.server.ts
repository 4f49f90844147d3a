import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { withoutGuard } from '../export/csv-cell';
import { columnName } from './column-name';
import { reason } from './reason-words';
import type { Row } from './row';

/** Longest row, in characters. Beyond it a quote was left open, or the file is no catalogue. */
const longestRow = 1_000_000;

/**
 * Reads rows of columns as they come, in flat memory. Values are trimmed, and the apostrophe that an
 * export puts before what a spreadsheet would take for a formula goes; quotes inside a value stay; a row with
 * more values than columns has a `problem`. A quote that never closes ends the reading with a row that says so.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  const parser = parse({
    delimiter,
    raw: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  const fed = pipeline(Readable.from(text), parser).catch(() => {});
  let columns: string[] | null = null;
  let line = 1;
  try {
    for await (const item of parser as AsyncIterable<{ raw: string; record: string[] }>) {
      const { record, raw } = item;
      const start = line;
      // Not csv-parse's own count: it takes a quoted CR LF for two lines.
      line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
      if (record.every((value) => value.trim() === '')) continue;
      if (!columns) columns = record.map(columnName);
      else yield toRow(columns, record, start);
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'CSV_QUOTE_NOT_CLOSED' && code !== 'CSV_MAX_RECORD_SIZE') throw error;
    yield {
      line,
      values: {},
      problem: reason('rowOpenQuote'),
    };
  } finally {
    parser.destroy();
    await fed;
  }
}

function toRow(columns: string[], record: string[], line: number): Row {
  const values: Record<string, string> = {};
  columns.forEach((name, at) => {
    const value = withoutGuard((record[at] ?? '').trim());
    // A name that stands twice keeps every value, so that two "image" columns are two images.
    if (name !== '' && value !== '') values[name] = values[name] ? `${values[name]}|${value}` : value;
  });
  const extra = record.slice(columns.length).filter((value) => value.trim() !== '').length;
  const problem = extra
    ? reason('rowTooManyValues', { values: record.length, columns: columns.length })
    : null;
  return { line, values, problem };
}
