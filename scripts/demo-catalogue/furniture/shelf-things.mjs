/** How tall shelves stand in their photo in a room. */
export const tallShot = { fill: 0.78, shift: [0, -0.045] };

/** A few books and a pot, for the photo in a room only: never part of the model. */
export function things(kit, places) {
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
