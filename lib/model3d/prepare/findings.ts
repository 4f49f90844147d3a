import type { Finding } from '@/lib/model3d/check/finding';
import type { GlbFacts } from '@/lib/model3d/glb/guard';
import type { TargetName } from '@/lib/model3d/optimise/targets';
import type { ModelReport } from './model-report';

type Words = Pick<Finding, 'code' | 'severity' | 'text' | 'fix'> & { values?: Finding['values'] };

const overTarget: Partial<Record<TargetName, (value: number) => Words>> = {
  bytes: (bytes) => ({
    code: 'heavy',
    severity: 'warning',
    text: 'foundHeavy',
    values: { megabytes: Number((bytes / 1e6).toFixed(1)) },
    fix: 'fixFewer',
  }),
  triangles: (count) => ({
    code: 'many-triangles',
    severity: 'warning',
    text: 'foundManyTriangles',
    values: { count },
    fix: 'fixDecimate',
  }),
  drawCalls: (count) => ({
    code: 'many-parts',
    severity: 'warning',
    text: 'foundManyParts',
    values: { count },
    fix: 'fixJoin',
  }),
  sceneViewerVertices: (count) => ({
    code: 'scene-viewer-vertices',
    severity: 'note',
    text: 'foundSceneViewerVertices',
    values: { count },
    fix: 'fixDecimate',
  }),
  quickLookTriangles: (count) => ({
    code: 'quick-look-triangles',
    severity: 'note',
    text: 'foundQuickLookTriangles',
    values: { count },
    fix: 'fixDecimate',
  }),
};

/** Everything a merchant should know, gravest first. */
export function findingsOf(report: Omit<ModelReport, 'findings'>): Finding[] {
  const { validation, guard, targets } = report;
  const found: Finding[] = [...validation.before.findings];
  for (const finding of validation.decoded?.findings ?? []) {
    if (!found.some(({ code }) => code === finding.code)) found.push(finding);
  }
  const add = (words: Words) => found.push({ values: {}, ...words, count: 1, where: null });
  if (validation.after.errors + (validation.afterDecoded?.errors ?? 0) > 0) {
    add({
      code: 'still-in-error',
      severity: 'error',
      text: 'foundStillInError',
      fix: 'fixAbove',
    });
  }
  for (const { target, value, met } of targets) {
    const words = met ? undefined : overTarget[target]?.(value);
    if (words) add(words);
  }
  if (report.ktx2) {
    add({
      code: 'ktx2-delivered',
      severity: 'note',
      text: 'foundKtx2',
      values: { megabytes: Math.ceil(report.after.textureMemoryBytes / 1e6) },
      fix: 'fixFewerTextures',
    });
  }
  for (const words of ofGuard(guard, report.delivered)) add(words);
  const rank = { error: 0, warning: 1, note: 2 };
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function ofGuard(guard: GlbFacts, delivered: ModelReport['delivered']): Words[] {
  const found: Words[] = guard.extensionsDropped.map((name) => ({
    code: 'extension-dropped',
    severity: 'warning',
    text: 'foundExtensionDropped',
    values: { name },
    fix: 'fixTurnOff',
  }));
  const packed = guard.extensionsUsed.filter((name) => /draco|texture_basisu|texture_avif/.test(name));
  if (delivered === 'original' && packed.length > 0) {
    found.push({
      code: 'needs-decoder',
      severity: 'warning',
      text: 'foundNeedsDecoder',
      values: { names: packed.join(', ') },
      fix: 'fixUncompressed',
    });
  }
  return found;
}
