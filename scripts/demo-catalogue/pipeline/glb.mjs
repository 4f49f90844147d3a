import { Document, Logger, NodeIO } from '@gltf-transform/core';
import {
  ALL_EXTENSIONS,
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMaterialsClearcoat,
  KHRMaterialsEmissiveStrength,
  KHRMaterialsIOR,
  KHRMaterialsSheen,
  KHRMaterialsSpecular,
  KHRMaterialsTransmission,
  KHRMaterialsVariants,
  KHRMaterialsVolume,
  KHRMeshQuantization,
  KHRTextureTransform,
} from '@gltf-transform/extensions';
import { dedup, prune, reorder } from '@gltf-transform/functions';
import { validateBytes } from 'gltf-validator';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';
import { boxOf, errorSteps, simplifyAll } from './simplify.mjs';

const UV_STEPS = 4095;

/** A model above this is simplified one step further (a page loads it, on a phone, on the move). */
const WANTED_BYTES = 68_000;

/** Makes the GLB of a product out of what the studio page built. Returns `{ bytes, triangles, errors }`. */
export async function makeGlb(slug, raw) {
  await MeshoptEncoder.ready;
  await MeshoptDecoder.ready;
  let made;
  for (const error of errorSteps) {
    made = await makeOnce(slug, raw, error);
    if (made.bytes.length <= WANTED_BYTES) break;
  }
  const report = await validateBytes(made.bytes, { maxIssues: 20 });
  return { ...made, errors: report.issues.messages.filter((m) => m.severity === 0) };
}

async function makeOnce(slug, raw, error) {
  const doc = new Document().setLogger(new Logger(Logger.Verbosity.ERROR));
  doc.getRoot().getAsset().generator = 'Vitrine demo catalogue';
  const buffer = doc.createBuffer();
  const textures = await encodeTextures(doc, raw);
  const grid = positionGrid(raw.slots);
  const slots = await simplifyAll(raw.slots, grid.reach, error);
  const frame = uvFrame(slots);
  const makers = extensionsOf(doc);
  const variants = doc.createExtension(KHRMaterialsVariants);
  const variantOf = new Map(raw.variants.map((key) => [key, variants.createVariant(key)]));
  const mesh = doc.createMesh(slug);
  const known = new Map();
  const materialFor = (slot, m) => {
    const key = JSON.stringify([slot, m]);
    if (!known.has(key)) known.set(key, toMaterial(doc, makers, slot, m, textures, frame));
    return known.get(key);
  };
  let triangles = 0;
  for (const s of slots) {
    const uv = new Uint16Array(s.uv.length);
    for (let i = 0; i < uv.length; i += 2) {
      uv[i] = Math.round((s.uv[i] - frame.offset[0]) / frame.scale);
      // glTF's v runs down.
      uv[i + 1] = Math.round(UV_STEPS - (s.uv[i + 1] - frame.offset[1]) / frame.scale);
    }
    const position = new Int16Array(s.position.length);
    for (let i = 0; i < position.length; i++)
      position[i] = Math.round((s.position[i] - grid.min[i % 3]) / grid.step);
    const per = raw.variants.map((key) => raw.materials[key][s.slot]);
    const textured = per.some((m) => m.map || m.normalMap || m.roughnessMap || m.emissiveMap);
    const accessor = (type, array) => doc.createAccessor().setType(type).setArray(array).setBuffer(buffer);
    const primitive = doc
      .createPrimitive()
      .setAttribute('POSITION', accessor('VEC3', position))
      .setAttribute('NORMAL', accessor('VEC3', s.normal))
      .setIndices(accessor('SCALAR', s.position.length / 3 > 65535 ? s.index : new Uint16Array(s.index)))
      .setMaterial(materialFor(s.slot, per[0]));
    if (textured) primitive.setAttribute('TEXCOORD_0', accessor('VEC2', uv));
    triangles += s.index.length / 3;
    if (raw.variants.length > 1) {
      const list = variants.createMappingList();
      raw.variants.forEach((key, i) => {
        list.addMapping(
          variants.createMapping().setMaterial(materialFor(s.slot, per[i])).addVariant(variantOf.get(key)),
        );
      });
      primitive.setExtension('KHR_materials_variants', list);
    }
    mesh.addPrimitive(primitive);
  }
  doc
    .createScene(slug)
    .addChild(
      doc.createNode(slug).setMesh(mesh).setTranslation(grid.min).setScale([grid.step, grid.step, grid.step]),
    );
  await doc.transform(
    dedup(),
    prune({ keepAttributes: true, keepLeaves: true }),
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
  );
  doc.createExtension(KHRMeshQuantization).setRequired(true);
  doc
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER });
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder });
  const bytes = await io.writeBinary(doc);
  return { bytes, triangles };
}

/**
 * Positions as small whole numbers of one step (half a millimetre for a sofa, microns for a ring): they compress far
 * better than numbers stretched over sixteen bits. The node's translation and scale undo it.
 */
function positionGrid(slots) {
  const { min, max } = boxOf(slots);
  const reach = Math.max(...max.map((v, i) => v - min[i]));
  const step = reach / (reach > 0.8 ? 4095 : 8191);
  return { min, step, reach };
}

async function encodeTextures(doc, raw) {
  doc.createExtension(EXTTextureWebP).setRequired(true);
  const out = new Map();
  for (const t of raw.textures) {
    const image = sharp(t.data, { raw: { width: t.width, height: t.height, channels: 4 } }).flip();
    const seeThrough = t.colour && t.data.some((value, i) => i % 4 === 3 && value < 255);
    const bytes = await (seeThrough ? image : image.removeAlpha())
      .webp({ quality: t.colour ? 76 : 40, effort: 6, smartSubsample: t.colour })
      .toBuffer();
    out.set(t.id, {
      texture: doc.createTexture(t.name).setMimeType('image/webp').setImage(new Uint8Array(bytes)),
      clamp: t.clamp,
    });
  }
  return out;
}

/** One square of UV space that holds every slot: UVs are whole steps of it and KHR_texture_transform undoes it. */
function uvFrame(slots) {
  const min = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { uv } of slots)
    for (let i = 0; i < uv.length; i++) {
      min[i % 2] = Math.min(min[i % 2], uv[i]);
      max[i % 2] = Math.max(max[i % 2], uv[i]);
    }
  return { offset: min, scale: Math.max(max[0] - min[0], max[1] - min[1], 1e-6) / UV_STEPS };
}

const makersList = {
  clearcoat: KHRMaterialsClearcoat,
  sheen: KHRMaterialsSheen,
  transmission: KHRMaterialsTransmission,
  volume: KHRMaterialsVolume,
  ior: KHRMaterialsIOR,
  specular: KHRMaterialsSpecular,
  emissive: KHRMaterialsEmissiveStrength,
  transform: KHRTextureTransform,
};

/** Extensions are declared on first use only. */
function extensionsOf(doc) {
  const made = {};
  return (name) => {
    made[name] ??= doc.createExtension(makersList[name]);
    return made[name];
  };
}

function toMaterial(doc, make, slot, m, textures, frame) {
  const out = doc
    .createMaterial(slot)
    .setBaseColorFactor([...m.color, m.opacity])
    .setRoughnessFactor(m.roughness)
    .setMetallicFactor(m.metalness)
    .setDoubleSided(m.doubleSided);
  if (m.transparent) out.setAlphaMode('BLEND');
  const use = (ref, setTexture, getInfo) => {
    if (!ref) return;
    const { texture, clamp } = textures.get(ref.id);
    setTexture(texture);
    const info = getInfo();
    info.setWrapS(clamp ? 33071 : 10497).setWrapT(clamp ? 33071 : 10497);
    // stored = (metres - offset) / scale, v turned over; wanted = metres * repeat, v turned over (1 - v).
    const scale = [ref.repeat[0] * frame.scale, ref.repeat[1] * frame.scale];
    const offset = [
      frame.offset[0] * ref.repeat[0],
      1 - (frame.scale * UV_STEPS + frame.offset[1]) * ref.repeat[1],
    ];
    const wrap = (x) => (clamp ? x : x - Math.floor(x));
    info.setExtension(
      'KHR_texture_transform',
      make('transform').createTransform().setScale(scale).setOffset(offset.map(wrap)),
    );
  };
  use(
    m.map,
    (t) => out.setBaseColorTexture(t),
    () => out.getBaseColorTextureInfo(),
  );
  use(
    m.normalMap,
    (t) => out.setNormalTexture(t).setNormalScale(m.normalScale),
    () => out.getNormalTextureInfo(),
  );
  use(
    m.roughnessMap,
    (t) => out.setMetallicRoughnessTexture(t),
    () => out.getMetallicRoughnessTextureInfo(),
  );
  const glow = Math.max(...m.emissive);
  if (glow > 0) {
    out.setEmissiveFactor(m.emissive.map((c) => c / Math.max(glow, 1)));
    if (glow > 1)
      out.setExtension(
        'KHR_materials_emissive_strength',
        make('emissive').createEmissiveStrength().setEmissiveStrength(glow),
      );
    use(
      m.emissiveMap,
      (t) => out.setEmissiveTexture(t),
      () => out.getEmissiveTextureInfo(),
    );
  }
  if (m.clearcoat > 0)
    out.setExtension(
      'KHR_materials_clearcoat',
      make('clearcoat')
        .createClearcoat()
        .setClearcoatFactor(m.clearcoat)
        .setClearcoatRoughnessFactor(m.clearcoatRoughness),
    );
  if (m.sheen > 0)
    out.setExtension(
      'KHR_materials_sheen',
      make('sheen').createSheen().setSheenColorFactor(m.sheenColor).setSheenRoughnessFactor(m.sheenRoughness),
    );
  if (m.transmission > 0) {
    out.setExtension(
      'KHR_materials_transmission',
      make('transmission').createTransmission().setTransmissionFactor(m.transmission),
    );
    const volume = make('volume')
      .createVolume()
      .setThicknessFactor(m.thickness)
      .setAttenuationColor(m.attenuationColor);
    if (m.attenuationDistance) volume.setAttenuationDistance(m.attenuationDistance);
    out.setExtension('KHR_materials_volume', volume);
  }
  if (m.ior !== 1.5) out.setExtension('KHR_materials_ior', make('ior').createIOR().setIOR(m.ior));
  if (m.specularIntensity !== 1)
    out.setExtension(
      'KHR_materials_specular',
      make('specular').createSpecular().setSpecularFactor(m.specularIntensity),
    );
  return out;
}
