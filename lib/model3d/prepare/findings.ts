import type { Finding } from '@/lib/model3d/check/finding';
import type { GlbFacts } from '@/lib/model3d/glb/guard';
import type { TargetName } from '@/lib/model3d/optimise/targets';
import type { ModelReport } from './model-report';

type Words = Omit<Finding, 'count' | 'where'>;

const decimate = 'In Blender: Modifiers › Decimate, apply, and export again.';

const overTarget: Partial<Record<TargetName, (value: number) => Words>> = {
  bytes: (bytes) => ({
    code: 'heavy',
    severity: 'warning',
    text: `The delivered file is ${(bytes / 1e6).toFixed(1)} MB; phones on the road want 3 MB.`,
    fix: 'Use fewer or smaller textures, and fewer triangles.',
  }),
  triangles: (count) => ({
    code: 'many-triangles',
    severity: 'warning',
    text: `It has ${count} triangles; 150,000 is what phones draw well.`,
    fix: decimate,
  }),
  drawCalls: (count) => ({
    code: 'many-parts',
    severity: 'warning',
    text: `It is drawn in ${count} parts; under 20 is smooth on phones.`,
    fix: 'In Blender: select parts of the same material and join them (Ctrl+J); bake several materials into one texture.',
  }),
  sceneViewerVertices: (count) => ({
    code: 'scene-viewer-vertices',
    severity: 'note',
    text: `It has ${count} vertices; Android’s Scene Viewer asks for at most 30,000.`,
    fix: decimate,
  }),
  quickLookTriangles: (count) => ({
    code: 'quick-look-triangles',
    severity: 'note',
    text: `It has ${count} triangles; Quick Look on iPhones asks for at most 100,000.`,
    fix: decimate,
  }),
};

/** Everything a merchant should know, gravest first. */
export function findingsOf(report: Omit<ModelReport, 'findings'>): Finding[] {
  const { validation, guard, targets } = report;
  const found: Finding[] = [...validation.before.findings];
  for (const finding of validation.decoded?.findings ?? []) {
    if (!found.some(({ code }) => code === finding.code)) found.push(finding);
  }
  const add = (words: Words) => found.push({ ...words, count: 1, where: null });
  if (validation.after.errors + (validation.afterDecoded?.errors ?? 0) > 0) {
    add({
      code: 'still-in-error',
      severity: 'error',
      text: 'The delivered file still has errors that could not be put right here.',
      fix: 'Put the errors above right in Blender and export again.',
    });
  }
  for (const { target, value, met } of targets) {
    const words = met ? undefined : overTarget[target]?.(value);
    if (words) add(words);
  }
  for (const words of ofGuard(guard, report.delivered)) add(words);
  const rank = { error: 0, warning: 1, note: 2 };
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function ofGuard(guard: GlbFacts, delivered: ModelReport['delivered']): Words[] {
  const found: Words[] = guard.extensionsDropped.map((name) => ({
    code: 'extension-dropped',
    severity: 'warning',
    text: `The glTF extension ${name} is not read here and is left out.`,
    fix: 'Turn it off in the exporter, or check that the model looks right without it.',
  }));
  const packed = guard.extensionsUsed.filter((name) => /draco|texture_basisu|texture_avif/.test(name));
  if (delivered === 'original' && packed.length > 0) {
    found.push({
      code: 'needs-decoder',
      severity: 'warning',
      text: `The upload is already smaller than what we make of it, and stays packed with ${packed.join(', ')}: only viewers with that decoder show it.`,
      fix: 'Export it without compression; it is compressed here.',
    });
  }
  return found;
}
