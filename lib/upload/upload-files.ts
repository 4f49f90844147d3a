import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/app-error';

const ourId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is the id of an upload, as we give them out: the only names that files in the folder have. */
export function isUploadId(text: string): boolean {
  return ourId.test(text);
}

/** Where uploads lie while they are needed. */
export type UploadFiles = {
  folder: string;
  /** @throws AppError `UPLOAD_GONE`: this is no id of ours. */
  pathOf(id: string): string;
  /** The file, and what was written beside it as `<id>.out` and drafts of that. */
  remove(id: string): Promise<void>;
};

export function uploadFiles(dataFolder: string): UploadFiles {
  const folder = path.join(/* turbopackIgnore: true */ dataFolder, 'uploads');
  const pathOf = (id: string) => {
    if (!isUploadId(id)) throw new AppError('UPLOAD_GONE', 'There is no such upload.');
    return path.join(/* turbopackIgnore: true */ folder, id);
  };
  const remove = async (id: string) => {
    const file = pathOf(id);
    const beside = await readdir(/* turbopackIgnore: true */ folder).catch(() => []);
    const mine = beside.filter((name) => name === id || name.startsWith(`${id}.`));
    for (const name of mine)
      await rm(path.join(/* turbopackIgnore: true */ path.dirname(file), name), { force: true });
  };
  return { folder, pathOf, remove };
}
