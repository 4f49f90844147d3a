import type { Finding } from '@/lib/model3d/check/finding';
import { inEnglish } from '@/lib/model3d/check/finding-words';
import type { Validation } from '@/lib/model3d/check/validate';
import type { ModelReport } from '@/lib/model3d/prepare/model-report';
import type { ModelFix } from '@/lib/model3d/scale/model-fix';

const marks = { error: '✗', warning: '!', note: '·' } as const;

/** The report in plain words for a merchant, each finding with how to fix it. */
export function reportText(file: string, report: ModelReport): string {
  const { before, after, validation, findings } = report;
  const lines = [
    `${file}: ${size(before.bytes)} → ${size(after.bytes)} (${Math.round(report.ratio * 100)} %)`,
    `  triangles   ${before.triangles} → ${after.triangles}`,
    `  draw calls  ${before.drawCalls} → ${after.drawCalls}`,
    `  textures    ${after.textures}${after.largestTexturePixels ? `, the largest ${after.largestTexturePixels.join(' × ')} pixels` : ''}`,
    `  errors      ${validation.before.errors + (validation.decoded?.errors ?? 0)} → ${validation.after.errors + (validation.afterDecoded?.errors ?? 0)} (glTF-Validator ${validation.after.validatorVersion})`,
    `  ${difference(report)}`,
    `  looks       ${looks(report)}`,
    '',
    ...scaleLines(report),
    ...placeLines(report),
  ];
  if (report.delivered === 'original') lines.push('', 'It is already small: your own file is used as it is.');
  if (findings.length > 0) lines.push('', 'What was found:', ...findings.flatMap(findingLines));
  return lines.join('\n');
}

function difference({ deviation, simplification }: ModelReport): string {
  if (!deviation) return 'difference  not measured: there is no surface';
  const mm = (value: number) => `${value < 0.001 ? 'under 0.001' : value.toPrecision(2)} mm`;
  const bound = simplification.trianglesAfter < simplification.trianglesBefore;
  return `difference  the surface moved by at most ${mm(deviation.maxMillimetres)}, ${mm(deviation.meanMillimetres)} in the mean${bound ? ` (allowed: ${mm(simplification.boundMillimetres)})` : ''}`;
}

const skipped: Record<Extract<ModelReport['pixels'], { skipped: unknown }>['skipped'], string> = {
  'not-asked': 'not compared',
  'too-heavy': 'not compared: it has too many triangles to be drawn here',
  'old-materials':
    'not compared: its old materials (specular-glossiness) were turned into today’s on the way',
  'nothing-to-see': 'not compared: there is no surface',
};

function looks({ pixels, delivered }: ModelReport): string {
  if ('skipped' in pixels) return skipped[pixels.skipped];
  if (delivered === 'original') return 'the same: it is your own file';
  const { meanDeltaE, p99DeltaE, changedShare, silhouetteShare, worst } = pixels;
  const percent = (share: number) => `${(share * 100).toPrecision(2)} %`;
  const outline = silhouetteShare > 0 ? `; the outline differs in ${percent(silhouetteShare)}` : '';
  return `ΔE ${meanDeltaE.toPrecision(2)} in the mean, at most ${p99DeltaE.toPrecision(2)} in 99 of 100 pixels; ${percent(changedShare)} of them differ visibly (over 2), most from the view ${worst.view}${outline}`;
}

const places = {
  floor: 'on the floor',
  table: 'on a table',
  wall: 'on a wall',
  ceiling: 'on the ceiling',
  face: 'on the face',
  head: 'on the head',
  ear: 'on an ear',
  neck: 'round the neck',
  wrist: 'round a wrist',
  finger: 'on a finger',
  foot: 'on a foot',
} as const;

function placeLines({ proposal }: ModelReport): string[] {
  const where = proposal?.attachment.where;
  if (!proposal || !where || where === 'none') return [];
  return [`Place: ${places[where]}, by its kind; how it lies there is ${proposal.confidence}.`];
}

function scaleLines({ scale, origin, appliedFixes }: ModelReport): string[] {
  const against =
    scale.comparedWith === 'entered' ? 'the size you entered' : 'what such things usually measure';
  const is = `It measures ${centimetres(scale.sizeMetres)} (width × height × depth)`;
  const lines: string[] = [];
  if (scale.verdict === 'unknown') lines.push(`Size: ${is}. Enter its size to have it checked.`);
  if (scale.verdict === 'right') lines.push(`Size: ${is}, which agrees with ${against}.`);
  if (scale.verdict === 'differs') {
    lines.push(
      `Size: ${is}, which does not agree with ${against}, and no unit explains it.`,
      '  Measure the thing again, or scale it in Blender (S), apply (Ctrl+A › Scale) and export again.',
    );
  }
  if (scale.verdict === 'fix') {
    lines.push(
      `Size: ${is}, which does not agree with ${against}.`,
      `  Fix offered: ${scale.fixes.map(fixWords).join(', and ')}; then it measures ${centimetres(scale.fixedSizeMetres)}.`,
    );
  }
  if (scale.verdict === 'ambiguous') {
    lines.push(`Size: ${is}, which does not agree with ${against}. It could be meant in several ways:`);
    for (const { fixes, sizeMetres } of scale.alternatives) {
      lines.push(`  - ${fixes.map(fixWords).join(', and ')}: ${centimetres(sizeMetres)}`);
    }
    lines.push('  Enter its width, depth and height to have the right one offered.');
  }
  if (origin.fix)
    lines.push(
      `Origin: it should be at the ${origin.rule} of the model. Fix offered: ${fixWords(origin.fix)}.`,
    );
  if (appliedFixes.length > 0) lines.push('The offered fixes were done, as you asked.');
  else if (scale.verdict === 'fix' || origin.fix) lines.push('Nothing of this was changed; --fix does it.');
  return lines;
}

function fixWords(fix: ModelFix): string {
  if (fix.kind === 'move-origin')
    return `move it by ${fix.byMetres.map((m) => `${round(m * 100)} cm`).join(', ')} (x, y, z)`;
  if (fix.kind === 'rotate') {
    return fix.axis === 'x'
      ? 'stand it up (it was made with z pointing up)'
      : 'turn its front to you (a quarter turn)';
  }
  if (fix.factor > 1 && fix.unit !== 'none') return `scale it up ${fix.factor} times`;
  return fix.unit === 'none'
    ? `scale it by ${fix.factor}`
    : `read its numbers as ${fix.unit} (scale by ${fix.factor})`;
}

function findingLines({ severity, text, values, fix, count, code }: Finding): string[] {
  const often = count > 1 ? ` (${count} times)` : '';
  return [
    `  ${marks[severity]} ${inEnglish(text, values)}${often} [${code}]`,
    ...(fix ? [`      ${inEnglish(fix)}`] : []),
  ];
}

/** The report for programs, with the sentences that people get. */
export function reportJson(report: ModelReport): object {
  const said = ({ findings }: { findings: Finding[] }) =>
    findings.map((finding) => ({
      ...finding,
      text: inEnglish(finding.text, finding.values),
      fix: finding.fix && inEnglish(finding.fix),
    }));
  const { before, decoded, after, afterDecoded } = report.validation;
  const spoken = (part: Validation | null) => part && { ...part, findings: said(part) };
  return {
    ...report,
    validation: {
      before: spoken(before),
      decoded: spoken(decoded),
      after: spoken(after),
      afterDecoded: spoken(afterDecoded),
    },
    findings: said(report),
  };
}

function centimetres(metres: readonly number[]): string {
  return `${metres.map((m) => round(m * 100)).join(' × ')} cm`;
}

function round(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2));
}

function size(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} KB`;
}
