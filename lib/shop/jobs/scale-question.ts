import type { JobQuestion } from '@/lib/jobs/job';
import type { Inspection } from '@/lib/model3d/prepare/inspect-model';
import type { PrepareOptions } from '@/lib/model3d/prepare/prepare-options';

/**
 * What a merchant has to decide about size and origin; null when nothing is proposed or in doubt. Nothing of a model
 * is ever changed without it.
 *
 * Answers: `keep` (it is right so), `fix` (do what is proposed), `fix:<n>` (the n-th of several explanations).
 */
export function scaleQuestion(
  { scale, origin }: Inspection,
  options: Pick<PrepareOptions, 'category' | 'entered'>,
): JobQuestion | null {
  const fixes =
    scale.verdict === 'ambiguous'
      ? scale.alternatives.map((_, index) => `fix:${index}`)
      : scale.verdict === 'fix' || origin.fix
        ? ['fix']
        : [];
  if (fixes.length === 0 && scale.verdict !== 'differs') return null;
  return {
    name: 'scale',
    values: { scale, origin, category: options.category, entered: options.entered },
    choices: [...fixes, 'keep'],
  };
}

/** What an answer means to `prepareModel`. */
export function answeredOptions(choice: string | null): Pick<PrepareOptions, 'fix' | 'alternative' | 'kept'> {
  const fix = choice?.startsWith('fix') ?? false;
  const number = /^fix:(\d+)$/.exec(choice ?? '')?.[1];
  return { fix, kept: choice === 'keep', ...(number === undefined ? {} : { alternative: Number(number) }) };
}
