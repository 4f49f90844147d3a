import { bar, stick } from '../furniture/frame.mjs';
import { tone, variant, words } from '../furniture/palette.mjs';
import { defineProduct } from '../kit/product.mjs';

/** A few books and a pot, for the photo in a room only: never part of the model. */
function things(kit, places) {
  const { part, group, roundedBox, lacquer, ceramic, lathe, paper } = kit;
  const covers = ['#7d3b2b', '#33475b', '#d8c9ae', '#4d5b45', '#b98a4a', '#efe9dd', '#26262a', '#8c6f5a'].map(
    (colour, i) => lacquer({ colour, roughness: 0.75 }, `cover-${i}`),
  );
  const pages = paper({ colour: '#efe8d8' }, 'pages');
  const clay = ceramic({ colour: '#c9b9a2', glaze: 0.3 }, 'pot');
  const dark = ceramic({ colour: '#3b3a37', glaze: 0.5 }, 'pot-dark');
  const parts = [];
  let n = 0;
  for (const { x, y, z = 0, kind, count = 6, depth = 0.2, height = 0.23 } of places) {
    if (kind === 'books') {
      let at = x;
      for (let i = 0; i < count; i++, n++) {
        const w = 0.018 + ((n * 37) % 17) / 900;
        const h = height * (0.78 + ((n * 53) % 23) / 110);
        const lean = i === count - 1 && count > 3 ? -0.13 : 0;
        parts.push(
          part(roundedBox(w, h, depth * 0.8, 0.002, 2), covers[n % covers.length], {
            position: [at + w / 2 - lean * 0.12, y + h / 2, z],
            rotation: [0, 0, lean],
          }),
        );
        at += w + 0.0015;
      }
    } else if (kind === 'stack') {
      let up = y;
      for (let i = 0; i < count; i++, n++) {
        const t = 0.022 + ((n * 29) % 13) / 900;
        parts.push(
          part(roundedBox(0.24 - i * 0.015, t, 0.17 - i * 0.01, 0.002, 2), covers[(n * 3) % covers.length], {
            position: [x, up + t / 2, z],
            rotation: [0, ((n % 3) - 1) * 0.06, 0],
          }),
        );
        up += t + 0.0008;
      }
    } else if (kind === 'vase') {
      parts.push(
        part(
          lathe(
            [
              [0, 0],
              [0.04, 0],
              [0.068, 0.05],
              [0.06, 0.11],
              [0.026, 0.16],
              [0.03, 0.19],
              [0.026, 0.19],
              [0.02, 0.16],
              [0, 0.15],
            ],
            { smooth: true, divisions: 40, segments: 36 },
          ),
          n % 2 ? clay : dark,
          { position: [x, y, z] },
        ),
      );
      n++;
    } else {
      parts.push(
        part(
          lathe(
            [
              [0, 0],
              [0.05, 0],
              [0.085, 0.045],
              [0.088, 0.06],
              [0.083, 0.058],
              [0.05, 0.012],
              [0, 0.01],
            ],
            { segments: 40, bevel: 0.006 },
          ),
          clay,
          { position: [x, y, z] },
        ),
      );
    }
  }
  parts.push(
    part(roundedBox(0.001, 0.001, 0.001, 0.0001, 1), pages, {
      position: [places[0].x + 0.02, places[0].y + 0.02, places[0].z ?? 0],
    }),
  );
  return group(parts);
}

const string = defineProduct({
  slug: 'meitar-string-shelf',
  category: 'shelves',
  name: words('Meitar string shelf', 'מדפי מיתר', 'رفوف ميتار السلكية'),
  description: words(
    'Thin steel ladders and boards that hook on at any rung. Starts as one bay, grows along the wall.',
    'סולמות פלדה דקים ולוחות שנתלים בכל שלב. מתחיל בתא אחד וגדל לאורך הקיר.',
    'سلالم فولاذية رفيعة وألواح تُعلّق على أي درجة. تبدأ بوحدة وتنمو على طول الحائط.',
  ),
  priceMinor: 62000,
  massKilograms: 24,
  materials: ['oak', 'walnut', 'wood', 'steel'],
  attributes: { shelves: 7, style: 'string', modular: true },
  variants: [variant('oak', 8), variant('walnut', 6), variant('white', 7)],
  build(kit, key) {
    const { group, part, wood, lacquer, tube, roundedBox } = kit;
    const boards =
      key === 'white'
        ? lacquer({ colour: '#eceae4', roughness: 0.4 }, 'boards')
        : wood({ species: key, along: 'x' }, 'boards');
    const wire = lacquer({ colour: key === 'white' ? '#eceae4' : '#23211f', roughness: 0.45 }, 'ladders');
    const parts = [];
    const tall = 1.96;
    for (const x of [-0.8, 0, 0.8]) {
      for (const z of [-0.145, 0.145])
        parts.push(
          part(
            tube(
              [
                [x, 0, z],
                [x, tall, z],
              ],
              0.0042,
              { sides: 8, cap: 'flat' },
            ),
            wire,
          ),
        );
      for (let y = 0.06; y <= tall; y += 0.1)
        parts.push(
          part(
            tube(
              [
                [x, y, -0.145],
                [x, y, 0.145],
              ],
              0.003,
              { sides: 6, cap: 'none' },
            ),
            wire,
          ),
        );
    }
    const board = (bay, y, depth = 0.29) =>
      parts.push(
        part(roundedBox(0.778, 0.019, depth, 0.002, 2), boards, {
          position: [bay * 0.8 - 0.4, y + 0.013, (0.29 - depth) / -2],
          along: 'x',
        }),
      );
    for (const y of [0.16, 0.76, 1.16, 1.56]) board(0, y, y > 1.2 ? 0.2 : 0.29);
    for (const y of [0.36, 1.26, 1.66]) board(1, y, y > 1.2 ? 0.2 : 0.29);
    // A cabinet with sliding doors hangs in the second bay.
    const c = [0.4, 0.86];
    parts.push(
      part(roundedBox(0.778, 0.016, 0.29, 0.002, 2), boards, { position: [c[0], 0.685, 0] }),
      part(roundedBox(0.778, 0.016, 0.29, 0.002, 2), boards, { position: [c[0], 1.045, 0] }),
    );
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.016, 0.35, 0.288, 0.002, 2), boards, {
          position: [c[0] + s * 0.381, 0.865, 0],
          along: 'y',
        }),
      );
    parts.push(
      part(roundedBox(0.39, 0.342, 0.012, 0.002, 2), boards, {
        position: [c[0] - 0.184, 0.865, 0.128],
        along: 'x',
      }),
      part(roundedBox(0.39, 0.342, 0.012, 0.002, 2), boards, {
        position: [c[0] + 0.184, 0.865, 0.112],
        along: 'x',
      }),
    );
    parts.push(part(roundedBox(0.76, 0.35, 0.006, 0.001, 1), boards, { position: [c[0], 0.865, -0.138] }));
    for (const s of [-1, 1])
      parts.push(
        part(kit.cylinder(0.013, 0.003, { segments: 24, bevel: 0.0006 }), wire, {
          position: [c[0] + s * 0.31, 0.865, s < 0 ? 0.132 : 0.1165],
          rotation: [Math.PI / 2, 0, 0],
        }),
      );
    return group(parts);
  },
  photos: {
    context: {
      fill: 0.78,
      shift: [0, -0.045],
      props: (kit) =>
        things(kit, [
          { kind: 'books', x: -0.74, y: 0.783, count: 9 },
          { kind: 'vase', x: -0.2, y: 0.783 },
          { kind: 'stack', x: -0.5, y: 1.183, count: 4, z: -0.02 },
          { kind: 'books', x: -0.7, y: 1.583, count: 7, z: -0.04, depth: 0.17 },
          { kind: 'books', x: 0.34, y: 1.283, count: 10, z: -0.04, depth: 0.17 },
          { kind: 'bowl', x: 0.4, y: 1.055 },
          { kind: 'vase', x: 0.55, y: 1.683, z: -0.04 },
          { kind: 'stack', x: 0.4, y: 0.383, count: 5 },
          { kind: 'books', x: -0.66, y: 0.183, count: 12, height: 0.28, depth: 0.24 },
        ]),
    },
  },
});

const bookcase = defineProduct({
  slug: 'sifria-tall-bookcase',
  category: 'shelves',
  name: words('Sifria bookcase', 'כוננית ספרייה', 'خزانة كتب سيفريا'),
  description: words(
    'A closed-back bookcase, 2.1 m tall, with a plinth, a cornice and a shelf that sits where your tall books need it.',
    'כוננית עם גב סגור, גובה 2.1 מ׳, עם צוקל, כרכוב ומדף שזז לגובה הספרים הגדולים.',
    'خزانة كتب بظهر مغلق ارتفاعها 2.1 م، بقاعدة وإفريز ورفّ يتحرّك حسب ارتفاع كتبك.',
  ),
  priceMinor: 78000,
  massKilograms: 58,
  materials: ['oak', 'walnut', 'wood'],
  attributes: { shelves: 5, style: 'bookcase' },
  variants: [variant('oak', 6), variant('walnut', 5), variant('forest', 4)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const timber =
      key === 'forest'
        ? lacquer({ colour: tone('forest'), roughness: 0.5 }, 'wood')
        : wood({ species: key, along: 'y' }, 'wood');
    const w = 0.92;
    const d = 0.34;
    const h = 2.1;
    const parts = [];
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.024, h - 0.03, d, 0.002, 2), timber, {
          position: [s * (w / 2 - 0.012), (h - 0.03) / 2, 0],
        }),
      );
    parts.push(
      part(roundedBox(w - 0.048, h - 0.14, 0.01, 0.001, 1), timber, {
        position: [0, h / 2 + 0.02, -d / 2 + 0.012],
      }),
    );
    for (const y of [0.095, 0.5, 0.86, 1.2, 1.52, 1.82, 2.06])
      parts.push(
        part(roundedBox(w - 0.05, 0.022, d - 0.02, 0.002, 2), timber, {
          position: [0, y, 0.004],
          along: 'x',
        }),
      );
    parts.push(
      part(roundedBox(w - 0.048, 0.085, 0.02, 0.003, 2), timber, {
        position: [0, 0.0425, d / 2 - 0.035],
        along: 'x',
      }),
    );
    parts.push(
      part(roundedBox(w + 0.03, 0.026, d + 0.02, 0.008, 3), timber, {
        position: [0, h - 0.013, 0.004],
        along: 'x',
      }),
      part(roundedBox(w + 0.008, 0.022, d + 0.006, 0.005, 2), timber, {
        position: [0, h - 0.036, 0.002],
        along: 'x',
      }),
    );
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.036, h - 0.1, 0.018, 0.003, 2), timber, {
          position: [s * (w / 2 - 0.018), (h - 0.1) / 2, d / 2],
        }),
      );
    return group(parts);
  },
  photos: {
    context: {
      fill: 0.78,
      shift: [0, -0.045],
      props: (kit) =>
        things(kit, [
          { kind: 'books', x: -0.42, y: 0.106, count: 14, height: 0.32, depth: 0.28 },
          { kind: 'books', x: -0.42, y: 0.511, count: 12, height: 0.28, depth: 0.26 },
          { kind: 'vase', x: 0.24, y: 0.511 },
          { kind: 'stack', x: -0.2, y: 0.871, count: 5 },
          { kind: 'books', x: 0.06, y: 0.871, count: 10, depth: 0.24 },
          { kind: 'books', x: -0.42, y: 1.211, count: 16, depth: 0.22 },
          { kind: 'bowl', x: 0.28, y: 1.211 },
          { kind: 'books', x: -0.3, y: 1.531, count: 9, depth: 0.22, height: 0.2 },
          { kind: 'vase', x: -0.24, y: 1.831 },
          { kind: 'stack', x: 0.2, y: 1.831, count: 3 },
        ]),
    },
  },
});

const leaning = defineProduct({
  slug: 'sulam-leaning-shelf',
  category: 'shelves',
  name: words('Sulam leaning shelf', 'מדף סולם נשען', 'رفّ سولام المائل'),
  description: words(
    'Five trays that get deeper towards the floor; it leans on the wall and needs two screws, not tools.',
    'חמישה מגשים שמעמיקים כלפי מטה; נשען על הקיר וצריך שני ברגים בלבד.',
    'خمس صواني تزداد عمقًا نحو الأرض؛ يستند إلى الحائط ولا يحتاج سوى برغيَّين.',
  ),
  priceMinor: 32900,
  massKilograms: 13,
  materials: ['ash', 'oak', 'wood'],
  attributes: { shelves: 5, style: 'ladder' },
  variants: [variant('oak', 10), variant('black-oak', 9), variant('white', 8)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const timber =
      key === 'white'
        ? lacquer({ colour: '#eceae4', roughness: 0.45 }, 'wood')
        : wood({ species: key, along: 'y' }, 'wood');
    const parts = [];
    const tall = 1.9;
    const lean = (y) => 0.25 - (0.4 * y) / tall;
    for (const s of [-1, 1]) {
      const x = s * 0.34;
      parts.push(
        bar(kit, timber, [x, 0, lean(0)], [x, tall, lean(tall)], 0.024, 0.042, {
          up: [1, 0, 0],
          radius: 0.005,
        }),
      );
      parts.push(
        bar(kit, timber, [x, 0, -0.165], [x, tall - 0.02, -0.165], 0.024, 0.03, {
          up: [1, 0, 0],
          radius: 0.005,
        }),
      );
    }
    for (const [i, y] of [0.22, 0.6, 0.97, 1.33, 1.67].entries()) {
      const front = lean(y) + 0.012;
      const back = -0.15;
      const d = front - back;
      const z = (front + back) / 2;
      parts.push(part(roundedBox(0.655, 0.018, d, 0.002, 2), timber, { position: [0, y, z], along: 'x' }));
      parts.push(
        part(roundedBox(0.655, 0.05, 0.014, 0.004, 2), timber, {
          position: [0, y + 0.016, back + 0.007],
          along: 'x',
        }),
      );
      for (const s of [-1, 1])
        parts.push(
          part(roundedBox(0.014, 0.05, d, 0.004, 2), timber, {
            position: [s * 0.321, y + 0.016, z],
            along: 'z',
          }),
        );
      if (i === 0) parts.push(bar(kit, timber, [-0.34, 0.08, -0.165], [0.34, 0.08, -0.165], 0.018, 0.03));
    }
    return group(parts, { position: [0, 0, -0.045] });
  },
  photos: {
    context: {
      fill: 0.78,
      shift: [0, -0.045],
      props: (kit) =>
        things(kit, [
          { kind: 'stack', x: 0.1, y: 0.229, count: 5, z: 0 },
          { kind: 'bowl', x: -0.15, y: 0.609, z: -0.04 },
          { kind: 'books', x: 0.02, y: 0.609, count: 8, z: -0.06, depth: 0.22 },
          { kind: 'books', x: -0.29, y: 0.979, count: 9, z: -0.09, depth: 0.2 },
          { kind: 'vase', x: 0.16, y: 1.339, z: -0.11 },
          { kind: 'stack', x: -0.12, y: 1.679, count: 2, z: -0.13 },
        ]),
    },
  },
});

const cubes = defineProduct({
  slug: 'kubia-cube-shelf',
  category: 'shelves',
  name: words('Kubia cube shelf', 'כוורת קוביה', 'رفّ كوبيا المكعّب'),
  description: words(
    'Stepped cubes in birch ply with visible edges: three, two and one. Turn it either way up.',
    'קוביות מדורגות מלבוד לבנה עם שפה גלויה: שלוש, שתיים ואחת. אפשר להפוך.',
    'مكعّبات متدرّجة من خشب البتولا الرقائقي بحواف ظاهرة: ثلاثة واثنان وواحد. يمكن قلبها.',
  ),
  priceMinor: 44500,
  massKilograms: 27,
  materials: ['wood', 'ash'],
  attributes: { shelves: 6, style: 'cube', modular: true },
  variants: [variant('natural', 9), variant('mustard', 6), variant('navy', 6)],
  build(kit, key) {
    const { group, part, wood, lacquer, roundedBox } = kit;
    const ply = wood({ species: 'ash', along: 'x' }, 'wood');
    const backs =
      key === 'natural'
        ? wood({ species: 'ash', along: 'x', stain: '#e9dfd0' }, 'backs')
        : lacquer({ colour: tone(key), roughness: 0.55 }, 'backs');
    const parts = [];
    const c = 0.38;
    const t = 0.018;
    const d = 0.36;
    const cells = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [0, 2],
    ];
    const rails = new Set();
    const posts = new Set();
    for (const [i, j] of cells) {
      rails.add(`${i},${j}`).add(`${i},${j + 1}`);
      posts.add(`${i},${j}`).add(`${i + 1},${j}`);
      parts.push(
        part(roundedBox(c - t, c - t, 0.008, 0.001, 1), backs, {
          position: [(i + 0.5) * c, 0.06 + (j + 0.5) * c, -d / 2 + 0.012],
          along: 'x',
        }),
      );
    }
    for (const key2 of rails) {
      const [i, j] = key2.split(',').map(Number);
      parts.push(
        part(roundedBox(c + t * 0.98, t, d, 0.0018, 2), ply, {
          position: [(i + 0.5) * c, 0.06 + j * c, 0],
          along: 'x',
        }),
      );
    }
    for (const key2 of posts) {
      const [i, j] = key2.split(',').map(Number);
      parts.push(
        part(roundedBox(t, c - t * 1.02, d - 0.001, 0.0018, 2), ply, {
          position: [i * c, 0.06 + (j + 0.5) * c, 0],
          along: 'y',
        }),
      );
    }
    parts.push(
      part(roundedBox(3 * c - 0.04, 0.05, d - 0.06, 0.002, 2), ply, {
        position: [1.5 * c, 0.025, -0.01],
        along: 'x',
      }),
    );
    return group(parts, { position: [-1.5 * c, 0, 0] });
  },
  photos: {
    hero: { azimuth: -30 },
    second: { azimuth: 22 },
    context: {
      azimuth: -8,
      props: (kit) =>
        things(kit, [
          { kind: 'books', x: -0.54, y: 0.08, count: 10, height: 0.29, depth: 0.26 },
          { kind: 'stack', x: 0.0, y: 0.08, count: 6 },
          { kind: 'vase', x: 0.38, y: 0.08 },
          { kind: 'books', x: -0.16, y: 0.46, count: 9, depth: 0.24 },
          { kind: 'bowl', x: -0.38, y: 0.46 },
          { kind: 'vase', x: -0.38, y: 0.84 },
          { kind: 'bowl', x: 0.4, y: 0.45 },
          { kind: 'stack', x: -0.36, y: 1.21, count: 3 },
        ]),
    },
  },
});

const etagere = defineProduct({
  slug: 'odeon-glass-etagere',
  category: 'shelves',
  name: words('Odeon étagère', 'אטז׳ר אודיאון', 'رفّ أوديون الزجاجي'),
  description: words(
    'Brass uprights with ball finials and five panes of clear 8 mm glass. Light goes through it.',
    'עמודי פליז עם גולות וחמש פלטות זכוכית שקופה 8 מ״מ. האור עובר דרכו.',
    'قوائم نحاسية برؤوس كروية وخمسة ألواح زجاج شفاف 8 مم. يمرّ الضوء من خلاله.',
  ),
  priceMinor: 69500,
  massKilograms: 33,
  materials: ['brass', 'metal', 'glass'],
  attributes: { shelves: 5, style: 'étagère' },
  variants: [variant('brass', 6), variant('black', 6), variant('steel', 5)],
  build(kit, key) {
    const { group, part, metal, glass, sphere, tube, roundedBox, lathe } = kit;
    const frame =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'satin' }, 'frame')
        : metal({ kind: key === 'black' ? 'blackened' : 'chrome', finish: 'satin' }, 'frame');
    const pane = glass({ tint: '#d8ece4', thickness: 0.008, density: 0.3, roughness: 0 }, 'glass');
    const parts = [];
    const tall = 1.72;
    const levels = [0.16, 0.54, 0.92, 1.3, 1.66];
    for (const x of [-0.4, 0.4])
      for (const z of [-0.155, 0.155]) {
        parts.push(
          part(
            tube(
              [
                [x, 0.012, z],
                [x, tall, z],
              ],
              0.0095,
              { sides: 14, cap: 'flat' },
            ),
            frame,
          ),
        );
        parts.push(part(sphere(0.0165, 18), frame, { position: [x, tall + 0.012, z] }));
        parts.push(
          part(
            lathe(
              [
                [0, 0],
                [0.019, 0],
                [0.019, 0.008],
                [0.011, 0.018],
                [0, 0.018],
              ],
              { segments: 20 },
            ),
            frame,
            { position: [x, 0, z] },
          ),
        );
        for (const y of levels)
          parts.push(part(sphere(0.0135, 12), frame, { position: [x, y - 0.008, z], scale: [1, 0.7, 1] }));
      }
    for (const y of levels) {
      for (const z of [-0.155, 0.155])
        parts.push(
          part(
            tube(
              [
                [-0.4, y - 0.008, z],
                [0.4, y - 0.008, z],
              ],
              0.0055,
              { sides: 9, cap: 'none' },
            ),
            frame,
          ),
        );
      for (const x of [-0.4, 0.4])
        parts.push(
          part(
            tube(
              [
                [x, y - 0.008, -0.155],
                [x, y - 0.008, 0.155],
              ],
              0.0055,
              { sides: 9, cap: 'none' },
            ),
            frame,
          ),
        );
      parts.push(part(roundedBox(0.778, 0.008, 0.288, 0.0015, 2), pane, { position: [0, y + 0.0015, 0] }));
    }
    for (const s of [-1, 1]) {
      const [low, high] = [levels[3], levels[4]];
      parts.push(
        stick(kit, frame, [s * 0.4, low, -0.155], [s * 0.4, high - 0.01, 0.155], 0.004, 0.004, { sides: 8 }),
        stick(kit, frame, [s * 0.4, high - 0.01, -0.155], [s * 0.4, low, 0.155], 0.004, 0.004, { sides: 8 }),
      );
    }
    return group(parts);
  },
  photos: {
    context: {
      fill: 0.78,
      shift: [0, -0.045],
      props: (kit) =>
        things(kit, [
          { kind: 'stack', x: -0.15, y: 0.166, count: 5 },
          { kind: 'vase', x: 0.2, y: 0.546 },
          { kind: 'books', x: -0.3, y: 0.546, count: 7 },
          { kind: 'bowl', x: -0.12, y: 0.926 },
          { kind: 'stack', x: 0.16, y: 1.306, count: 3 },
          { kind: 'vase', x: -0.22, y: 1.306 },
        ]),
    },
  },
});

const sideboard = defineProduct({
  slug: 'tamar-slatted-sideboard',
  category: 'shelves',
  name: words('Tamar sideboard', 'מזנון תמר', 'خزانة جانبية تمار'),
  description: words(
    'Sliding doors of fine slats in a mitred case, three shelves inside, a cable slot at the back. 160 cm wide.',
    'דלתות הזזה משלבים דקים בתוך ארון גרונג, שלושה מדפים בפנים וחריץ לכבלים מאחור. רוחב 160 ס״מ.',
    'أبواب منزلقة من أضلاع دقيقة في هيكل محكم، ثلاثة رفوف في الداخل وفتحة للأسلاك. عرض 160 سم.',
  ),
  priceMinor: 124000,
  massKilograms: 49,
  materials: ['walnut', 'oak', 'wood'],
  attributes: { shelves: 3, style: 'sideboard', doors: 2 },
  variants: [variant('walnut', 5), variant('oak', 6), variant('black-oak', 4)],
  build(kit, key) {
    const { group, part, wood, roundedBox, metal } = kit;
    const timber = wood({ species: key, along: 'x', roughness: 0.42 }, 'wood');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'tips');
    const parts = [];
    const w = 1.6;
    const h = 0.5;
    const d = 0.42;
    const y0 = 0.2;
    for (const y of [y0 + 0.011, y0 + h - 0.011])
      parts.push(part(roundedBox(w, 0.022, d, 0.003, 2), timber, { position: [0, y, 0], along: 'x' }));
    for (const s of [-1, 1])
      parts.push(
        part(roundedBox(0.022, h - 0.043, d, 0.003, 2), timber, {
          position: [s * (w / 2 - 0.011), y0 + h / 2, 0],
          along: 'y',
        }),
      );
    parts.push(
      part(roundedBox(w - 0.04, h - 0.04, 0.01, 0.001, 1), timber, {
        position: [0, y0 + h / 2, -d / 2 + 0.02],
        along: 'x',
      }),
    );
    parts.push(
      part(roundedBox(0.02, h - 0.04, d - 0.06, 0.002, 1), timber, {
        position: [0, y0 + h / 2, -0.01],
        along: 'y',
      }),
    );
    for (const s of [-1, 1]) {
      const dw = 0.785;
      const z = s < 0 ? d / 2 - 0.02 : d / 2 - 0.036;
      const x = s * (w / 4 - 0.006);
      parts.push(
        part(roundedBox(dw, h - 0.05, 0.006, 0.001, 1), timber, {
          position: [x, y0 + h / 2, z - 0.008],
          along: 'y',
        }),
      );
      for (const e of [-1, 1])
        parts.push(
          part(roundedBox(0.032, h - 0.05, 0.018, 0.003, 2), timber, {
            position: [x + e * (dw / 2 - 0.016), y0 + h / 2, z],
            along: 'y',
          }),
        );
      const n = 38;
      for (let i = 0; i < n; i++)
        parts.push(
          part(roundedBox(0.01, h - 0.05, 0.012, 0.002, 1), timber, {
            position: [x - dw / 2 + 0.044 + (i * (dw - 0.088)) / (n - 1), y0 + h / 2, z],
            along: 'y',
          }),
        );
    }
    for (const s of [-1, 1])
      for (const z of [-1, 1]) {
        parts.push(
          stick(kit, timber, [s * 0.69, 0.032, z * 0.168], [s * 0.64, y0, z * 0.145], 0.0135, 0.021, {
            sides: 14,
          }),
        );
        parts.push(
          stick(kit, brass, [s * 0.698, 0.001, z * 0.1715], [s * 0.69, 0.033, z * 0.168], 0.0105, 0.0138, {
            sides: 14,
          }),
        );
      }
    return group(parts);
  },
  photos: {
    context: {
      props: (kit) =>
        things(kit, [
          { kind: 'vase', x: -0.55, y: 0.7 },
          { kind: 'stack', x: -0.25, y: 0.7, count: 3 },
          { kind: 'bowl', x: 0.5, y: 0.7 },
        ]),
    },
  },
});

export default [string, bookcase, leaning, cubes, etagere, sideboard];
