import { isAppError } from '@/lib/core/app-error';
import { isLocale, type Locale } from '@/lib/core/locale';
import { formatMoney } from '@/lib/core/money';
import { closeDatabase } from '@/lib/db/client.server';
import { getEmbedder } from '@/lib/embedding/embedder.server';
import type { VisionModel } from '@/lib/embedding/vision';
import { type Box, type Pixels, wholePhoto } from '@/lib/photo/pixels';
import { firstChoice, searchBox } from '@/lib/region/first-choice';
import { shop } from '@/lib/shop/shop.server';
import type { ServerAnswer } from '@/lib/shop/shop-search';
import { type Command, readArgs, UsageError } from './command';
import { findRunningShop, postJson } from './open-gateway';
import { readPhoto } from './read-photo';

export const searchCommand: Command = {
  summary: 'search the shop with a photo',
  usage: `npx vitrine search <photo> [options]

  --box x,y,w,h   search this part of the photo, as fractions of its width and height, e.g. 0.1,0.2,0.5,0.6
  --whole         search the whole photo; else as the photo page does: it or the thing in it that stands out,
                  whichever the shop answers more surely
  --text <words>  narrow the answer with words, e.g. "in burgundy"
  --limit <n>     most products to list (12)
  --lang <code>   en, he or ar
  --json          the whole answer, for programs`,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      box: { type: 'string' },
      whole: { type: 'boolean' },
      text: { type: 'string' },
      limit: { type: 'string', default: '12' },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean' },
    });
    const [photo] = positionals;
    if (photo === undefined || positionals.length > 1) throw new UsageError('Name one photo.');
    if (!isLocale(values.lang)) throw new UsageError('--lang is en, he or ar.');
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > 200)
      throw new UsageError('--limit is from 1 to 200.');
    if (values.box !== undefined && values.whole) throw new UsageError('Give --box or --whole, not both.');
    const asked = values.box === undefined ? null : readBox(values.box);

    const pixels = await readPhoto(photo).catch((error: Error) => {
      throw isAppError(error) ? error : new UsageError(`${photo}: ${error.message}`);
    });
    const vision = await getEmbedder();
    const boxes = asked ? [asked] : values.whole ? [wholePhoto] : await boxesOf(vision, pixels);
    const queries: Query[] = [];
    for (const box of boxes) {
      const embedding = await vision.embed(pixels, box);
      queries.push({ embedding, limit, ...(values.text ? { text: values.text } : {}) });
    }
    const answers = await ask(values.lang, queries);
    const best = surest(answers);
    const [answer, box] = [answers[best] as ServerAnswer, boxes[best]];
    console.log(values.json ? JSON.stringify({ box, ...answer }, null, 2) : listing(answer, values.lang));
    return 0;
  },
};

type Query = Parameters<Awaited<ReturnType<typeof shop>>['search']>[1];

/** What the photo page compares: the thing the photo was most likely taken for, and the whole photo. */
async function boxesOf(vision: VisionModel, pixels: Pixels): Promise<Box[]> {
  const region = firstChoice(await vision.detect(pixels));
  return region ? [searchBox(region), wholePhoto] : [wholePhoto];
}

/** The index of the answer whose best match is the surest, the first of equal ones. */
function surest(answers: readonly ServerAnswer[]): number {
  const scores = answers.map(({ matches }) => matches[0]?.score ?? 0);
  return scores.indexOf(Math.max(...scores));
}

/** Through the running shop, else with the database that this process opens. */
async function ask(locale: Locale, queries: readonly Query[]): Promise<ServerAnswer[]> {
  const running = await findRunningShop();
  const answers: ServerAnswer[] = [];
  if (running) {
    for (const { embedding, ...rest } of queries) {
      const sent = embedding && { modelId: embedding.modelId, vector: [...embedding.vector] };
      const answer = await postJson(`${running.url}/api/search`, { ...rest, locale, embedding: sent });
      answers.push(answer as ServerAnswer);
    }
    return answers;
  }
  try {
    const { search } = await shop();
    for (const query of queries) answers.push(await search(locale, query));
    return answers;
  } finally {
    await closeDatabase();
  }
}

function listing({ matches, cards, nothingAlike }: ServerAnswer, locale: Locale): string {
  const rows = matches.map(({ productId, score, confidence }) => {
    const card = cards.find(({ id }) => id === productId);
    const price = card ? formatMoney(card.price, locale) : '';
    return `${score.toFixed(2)}  ${confidence.padEnd(12)}  ${price.padStart(9)}  ${card?.name ?? productId}  /products/${card?.slug ?? ''}`;
  });
  const head = nothingAlike ? ['The shop has nothing like this; the nearest things are:'] : [];
  return rows.length ? [...head, ...rows].join('\n') : 'The shop is empty, or nothing fits the words.';
}

function readBox(text: string): Box {
  const parts = text.split(',').map(Number);
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = parts;
  const inside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1;
  if (parts.length !== 4 || !inside)
    throw new UsageError('--box is x,y,width,height, each a fraction from 0 to 1.');
  return { x, y, width, height };
}
