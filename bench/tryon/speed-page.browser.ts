import { assumedLens } from '@/lib/tryon/lens';
import { createTrackerClient } from '@/lib/tryon/tracker-client.browser';

/** One contestant's time for a frame, from handing it over to the answer, milliseconds. */
type Contestant = {
  name: string;
  /** `alone`: the work itself, where there is a way to and from a worker besides. */
  run: (frame: HTMLCanvasElement) => Promise<{ milliseconds: number; alone: number; found: number }>;
};

export type SpeedRow = {
  name: string;
  /** Median, and the mean of the slowest twentieth. */
  medianMilliseconds: number;
  /** Median of the work alone: reading the frame's pixels and tracking, without the way to the worker and back. */
  aloneMilliseconds?: number;
  slowMilliseconds: number;
  perSecond: number;
  /** Share of frames in which it found something. */
  found: number;
};

const [width, height] = [640, 480];
const lens = assumedLens(width, height);

/** Draws a photo into a 640 × 480 canvas, moved and turned a little, as a hand or a head moves before a camera. */
function mover(photo: ImageBitmap, canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const fit = Math.max(width / photo.width, height / photo.height);
  return (i: number) => {
    const phase = (2 * Math.PI * i) / 60;
    context.setTransform(1, 0, 0, 1, width / 2 + 30 * Math.sin(phase), height / 2 + 15 * Math.sin(2 * phase));
    context.rotate(0.1 * Math.sin(phase));
    context.scale(fit, fit);
    context.drawImage(photo, -photo.width / 2, -photo.height / 2);
  };
}

/** What is in a canvas as a camera hands it out: in planes of brightness and colour (I420, BT.601). */
function cameraFrame(canvas: HTMLCanvasElement, count: number): VideoFrame {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const { data } = context.getImageData(0, 0, width, height);
  const bytes = new Uint8Array((width * height * 3) / 2);
  const quarter = (width * height) / 4;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number];
      bytes[y * width + x] = 16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255;
      if (y % 2 || x % 2) continue;
      const at = width * height + (y / 2) * (width / 2) + x / 2;
      bytes[at] = 128 + (-37.797 * r - 74.203 * g + 112 * b) / 255;
      bytes[at + quarter] = 128 + (112 * r - 93.786 * g - 18.214 * b) / 255;
    }
  }
  return new VideoFrame(bytes, {
    format: 'I420',
    codedWidth: width,
    codedHeight: height,
    timestamp: count * 33_333,
    colorSpace: { matrix: 'smpte170m', primaries: 'smpte170m', transfer: 'smpte170m', fullRange: false },
  });
}

async function ours(what: 'face' | 'hands'): Promise<Contestant> {
  const client = createTrackerClient({
    createWorker: () => new Worker('/worker.js', { type: 'module' }),
    silenceMs: 60_000,
  });
  await client.load({ face: what === 'face', hands: what === 'hands' });
  let frames = 0;
  return {
    name: `Vitrine, ${what}`,
    async run(canvas) {
      const frame = cameraFrame(canvas, frames);
      const start = performance.now();
      const answer = await client.track(frame, lens, frames++ / 30);
      const milliseconds = performance.now() - start;
      answer.frame.close();
      const { face, hands } = answer.tracked;
      return {
        milliseconds,
        alone: answer.milliseconds,
        found: what === 'face' ? Number(face !== null) : hands.length,
      };
    },
  };
}

/** Human on its WASM backend. `all` is its default configuration; `only` leaves one part on. */
async function human(name: string, part: 'all' | 'face' | 'hand'): Promise<Contestant> {
  const { Human } = await import('/human/dist/human.esm.js' as string);
  const off = { enabled: false };
  const parts = {
    all: {},
    face: { face: { emotion: off, description: off }, body: off, hand: off, gesture: off },
    hand: { face: off, body: off, gesture: off },
  };
  const instance = new Human({
    backend: 'wasm',
    wasmPath: '/tfjs/',
    modelBasePath: '/human/models/',
    debug: false,
    ...parts[part],
  });
  await instance.load();
  instance.tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return {
    name,
    async run(canvas) {
      const start = performance.now();
      const result = await instance.detect(canvas);
      const milliseconds = performance.now() - start;
      const found = part === 'hand' ? result.hand.length : result.face.length;
      return { milliseconds, alone: milliseconds, found };
    },
  };
}

/**
 * Runs contestants over the same moving frames, by turns of 15 frames, so that a busy machine slows them alike.
 *
 * @param rounds How many turns each has.
 */
async function race(photoUrl: string, contestants: Contestant[], rounds: number): Promise<SpeedRow[]> {
  const photo = await createImageBitmap(await (await fetch(photoUrl)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const move = mover(photo, canvas);
  const times = contestants.map(() => [] as number[]);
  const alone = contestants.map(() => [] as number[]);
  const found = contestants.map(() => 0);
  for (let round = -1; round < rounds; round++) {
    for (const [k, contestant] of contestants.entries()) {
      for (let i = 0; i < 15; i++) {
        move(Math.max(0, round) * 15 + i);
        const result = await contestant.run(canvas);
        // The first turn compiles and warms up.
        if (round < 0) continue;
        times[k]?.push(result.milliseconds);
        alone[k]?.push(result.alone);
        found[k] = (found[k] as number) + Math.min(1, result.found);
      }
    }
  }
  return contestants.map(({ name }, k) => {
    const sorted = (times[k] as number[]).sort((a, b) => a - b);
    const work = (alone[k] as number[]).sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1] as number;
    const slow = sorted.slice(Math.floor(sorted.length * 0.95));
    return {
      name,
      medianMilliseconds: median,
      aloneMilliseconds: work[work.length >> 1] as number,
      slowMilliseconds: slow.reduce((sum, v) => sum + v, 0) / slow.length,
      perSecond: 1000 / median,
      found: (found[k] as number) / sorted.length,
    };
  });
}

/** How long a frame takes when the face was lost: the detector runs, then the landmarks twice. */
async function recovery(photoUrl: string): Promise<{ frames: number; milliseconds: number }> {
  const photo = await createImageBitmap(await (await fetch(photoUrl)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const move = mover(photo, canvas);
  const contestant = await ours('face');
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const times: number[] = [];
  let worst = 0;
  for (let round = 0; round < 12; round++) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#777';
    context.fillRect(0, 0, width, height);
    if ((await contestant.run(canvas)).found) throw new Error('A face in a grey frame.');
    let frames = 0;
    let milliseconds = 0;
    for (let found = 0; !found && frames < 30; frames++) {
      move(round * 5 + frames);
      const result = await contestant.run(canvas);
      milliseconds += result.milliseconds;
      found = result.found;
    }
    worst = Math.max(worst, frames);
    if (round > 1) times.push(milliseconds);
  }
  times.sort((a, b) => a - b);
  return { frames: worst, milliseconds: times[times.length >> 1] as number };
}

Object.assign(globalThis, {
  async measure(facePhoto: string, handPhoto: string, rounds: number) {
    const face = await race(
      facePhoto,
      [
        await ours('face'),
        await human('Human, default pipeline', 'all'),
        await human('Human, face only', 'face'),
      ],
      rounds,
    );
    const hands = await race(
      handPhoto,
      [
        await ours('hands'),
        await human('Human, default pipeline', 'all'),
        await human('Human, hands only', 'hand'),
      ],
      rounds,
    );
    return { face, hands, recovery: await recovery(facePhoto) };
  },
});
