import { type ValidatorReport, validateBytes } from 'gltf-validator';
import { AppError } from '@/lib/core/app-error';
import type { Finding } from './finding';
import { wordsFor } from './validator-words';

/** What Khronos' glTF-Validator says of a file. */
export type Validation = {
  validatorVersion: string;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
  /** One a code, errors first. */
  findings: Finding[];
};

const severities = ['error', 'warning', 'note', 'note'] as const;
const mostIssues = 2_000;

/**
 * Validates a GLB that has passed the guard.
 *
 * The validator is no guard: a file of 237 bytes made it allocate 360 MB and got 0 errors. It also cannot look into
 * compressed geometry (Draco, meshopt) and pictures (KTX2); validate what was decoded as well.
 *
 * @throws AppError `GLB_DAMAGED`: the validator gives up on it.
 */
export async function validateGlb(bytes: Uint8Array): Promise<Validation> {
  let report: ValidatorReport;
  try {
    report = await validateBytes(bytes, { format: 'glb', maxIssues: mostIssues, writeTimestamp: false });
  } catch (cause) {
    throw new AppError(
      'GLB_DAMAGED',
      'This model is damaged: its structure cannot be followed. Export it again.',
      {
        cause,
      },
    );
  }
  const { numErrors, numWarnings, numInfos, numHints, messages } = report.issues;
  return {
    validatorVersion: report.validatorVersion,
    errors: numErrors,
    warnings: numWarnings,
    infos: numInfos,
    hints: numHints,
    findings: toFindings(messages),
  };
}

function toFindings(messages: ValidatorReport['issues']['messages']): Finding[] {
  const byCode = new Map<string, Finding>();
  for (const { code, severity, pointer } of [...messages].sort((a, b) => a.severity - b.severity)) {
    const known = byCode.get(code);
    if (known) known.count++;
    else
      byCode.set(code, {
        code,
        severity: severities[severity],
        ...wordsFor(code),
        values: {},
        count: 1,
        where: pointer ?? null,
      });
  }
  return [...byCode.values()];
}
