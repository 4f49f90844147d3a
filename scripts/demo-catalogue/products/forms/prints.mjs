import * as land from './art-land.mjs';
import * as lines from './art-lines.mjs';
import * as shapes from './art-shapes.mjs';
import { mitredFrame, mountBoard, sheet } from './wall-parts.mjs';

const frames = { oak: ['oak', '#ffffff'], black: ['black-oak', '#ffffff'], white: ['ash', '#f6f2ea'] };

/** A framed print: mitred wooden bars, a bevel-cut mount, the picture behind glass. Sizes in metres. */
function framed(width, height, draw, { mount = 0.055, bar = 0.018, paper = '#f7f3ea' } = {}) {
  return (kit, key) => {
    const [species, stain] = frames[key];
    const wood = kit.wood({ species, stain, along: 'x' }, 'frame');
    const depth = 0.024;
    const [innerWidth, innerHeight] = [width - bar * 2, height - bar * 2];
    const [artWidth, artHeight] = [innerWidth - mount * 2, innerHeight - mount * 2];
    const pixels = 640;
    const scale = pixels / Math.max(artWidth, artHeight);
    const size = { width: Math.round(artWidth * scale), height: Math.round(artHeight * scale) };
    const picture = kit.print(
      { ...size, draw: (context, w, h) => draw(context, w, h, kit.random), roughness: 0.85, name: draw.name },
      'picture',
    );
    picture.clearcoat = 0.25;
    picture.clearcoatRoughness = 0.08;
    const card = kit.paper({ colour: paper }, 'mount');
    const z = depth - 0.009;
    const parts = [
      kit.part(
        kit.roundedBox(width - 0.008, height - 0.008, 0.008, 0.001, 1),
        kit.lacquer({ colour: '#8d7a62', roughness: 0.9 }, 'back'),
        { position: [0, 0, 0.006] },
      ),
      mitredFrame(kit, { width, height, bar, depth, material: wood, edge: 0.0016 }),
      sheet(kit, artWidth + 0.002, artHeight + 0.002, picture, z - 0.0022),
    ];
    if (mount)
      parts.push(mountBoard(kit, [innerWidth + 0.004, innerHeight + 0.004], [artWidth, artHeight], card, z));
    return kit.group(parts);
  };
}

export const cutPaper = framed(0.5, 0.7, shapes.cutPaper, { mount: 0.05 });
export const botanical = framed(0.4, 0.5, lines.botanical, { mount: 0.03, paper: '#f4efe3' });
export const ridges = framed(0.7, 0.5, land.ridges, { mount: 0.055 });
export const sea = framed(0.5, 0.7, land.sea, { mount: 0.05 });
export const quarters = framed(0.5, 0.5, shapes.quarters, { mount: 0, bar: 0.016 });
export const stroke = framed(0.5, 0.5, shapes.stroke, { mount: 0.045, bar: 0.022 });
export const pears = framed(0.4, 0.5, shapes.pears, { mount: 0.045 });
export const contours = framed(0.3, 0.4, lines.contours, { mount: 0.035, bar: 0.014 });
