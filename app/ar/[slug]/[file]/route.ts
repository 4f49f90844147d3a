import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { getProductBySlug } from '@/lib/db/queries/products';
import { handle } from '@/lib/http/handle';
import { arFileKey } from '@/lib/shop/ar-files/ar-file';
import { arFiles } from '@/lib/shop/ar-files/ar-files.server';
import { arRecipes } from '@/lib/shop/ar-files/viewer-files';
import { serveFile } from '@/lib/storage/serve-file';

type Context = { params: Promise<{ slug: string; file: string }> };

/** A product's file for a phone's AR viewer, made when it is first asked for; HEAD makes it too. */
export function GET(request: Request, { params }: Context) {
  return handle(async () => {
    const { slug, file } = await params;
    const files = arFiles();
    const product = await getProductBySlug(await db(), slug);
    const recipes = product ? await arRecipes(product, files) : [];
    const recipe = recipes.find((each) => `${arFileKey(each)}.${each.kind}` === file);
    if (!product?.model || !recipe) throw new AppError('NOT_FOUND', 'There is no such file.');
    const { url } = product.model;
    const name = await files.cache.ready(arFileKey(recipe), recipe.kind, async (out) =>
      files.make(recipe, await files.source.read(url), out),
    );
    return serveFile(files.folder, name, request);
  });
}

export const HEAD = GET;
