import { XRDevice, XRFrame, XRReferenceSpaceEvent, XRRigidTransform, XRSession } from 'iwer';
import { P_SESSION, P_SPACE } from 'iwer/lib/private.js';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { conjugate, placementOf } from '@/lib/model3d/attachment/rigid';
import { cross, subtract, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { handset } from './handset';
import { conditions, RoomModule } from './room-module';

// A page's script, put before its own: an emulated phone in the synthetic room, and what a test does with it.

type Inner = {
  ended: boolean;
  hitTestSources: Set<unknown>;
  trackedAnchors: Set<unknown>;
  referenceSpaces: { [key: symbol]: { offsetMatrix: Float32Array } }[];
};
const inner = (session: XRSession) => (session as unknown as Record<symbol, Inner>)[P_SESSION as never]!;

/** All but the viewer's own space, which moves with the phone. */
const ownSpaces = (session: XRSession) =>
  inner(session).referenceSpaces.filter((space) => space !== (device.viewerSpace as unknown));

const sessions: XRSession[] = [];
const rooms: RoomController[] = [];
const state = { lost: false, dark: false, needsTap: false, refuses: false };

const device = new XRDevice(handset, { ipd: 0, fovy: (62 * Math.PI) / 180 } as never);
// Chromium has a WebXR of its own, without a device.
device.installRuntime({ forceInstall: true });
device.installSEM(RoomModule as never);

const xr = navigator.xr as unknown as { requestSession: (mode: string, init?: object) => Promise<XRSession> };
const request = xr.requestSession.bind(xr);
xr.requestSession = async (mode, init) => {
  if (state.needsTap) throw new DOMException('A tap is needed.', 'SecurityError');
  if (state.refuses) throw new DOMException('Refused.', 'NotAllowedError');
  // A session's space is level (WebXR §4.3.1); iwer takes the phone's tilt at the start into it.
  const { offsetMatrix } = (device.viewerSpace as unknown as Inner['referenceSpaces'][number])[
    P_SPACE as never
  ]!;
  offsetMatrix.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
  const session = await request(mode, init);
  sessions.push(session);
  return session;
};

// Smooth edges cost a software renderer most of its time.
const getContext = HTMLCanvasElement.prototype.getContext as (kind: string, options?: object) => unknown;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
  const context = getContext.call(this, kind, kind === 'webgl2' ? { ...options, antialias: false } : options);
  if (context instanceof WebGL2RenderingContext) contexts.add(context);
  return context;
} as never;
const contexts = new Set<WebGL2RenderingContext>();

// What iwer has not: tracking that is lost, and light.
const viewerPose = XRFrame.prototype.getViewerPose;
XRFrame.prototype.getViewerPose = function (space) {
  return state.lost ? (null as never) : viewerPose.call(this, space);
};
Object.assign(XRSession.prototype, { requestLightProbe: async () => new EventTarget() });
Object.assign(XRFrame.prototype, {
  getLightEstimate: () => ({
    sphericalHarmonicsCoefficients: Float32Array.from({ length: 27 }, (_, i) =>
      i < 3 ? (state.dark ? 0.05 : 1.9) : 0,
    ),
    primaryLightDirection: { x: -0.5, y: 0.8, z: 0.33, w: 0 },
    primaryLightIntensity: state.dark ? { x: 0, y: 0, z: 0, w: 1 } : { x: 1.3, y: 1.2, z: 1.05, w: 1 },
  }),
});

window.addEventListener('vitrine:room', (event) => rooms.push((event as CustomEvent<RoomController>).detail));

const test = {
  conditions,
  state,
  /** Puts the phone at a point of the room and turns it to another. */
  async look(from: Vec3, to: Vec3) {
    device.position.set(...from);
    const z = unit(subtract(from, to));
    const x = unit(cross([0, 1, 0], z));
    const { quaternion } = placementOf([0, 0, 0], { x, y: cross(z, x), z });
    device.quaternion.set(...conjugate(quaternion));
    await test.frames(3);
  },
  /** Waits for so many frames of the session. */
  async frames(count: number) {
    const drawn = () => rooms.at(-1)?.inspect().frames?.frames ?? 0;
    const until = drawn() + count;
    while (drawn() < until) await new Promise((next) => setTimeout(next, 10));
  },
  /** Marks a point of the room from another, as the button does. */
  async mark(from: Vec3, to: Vec3) {
    await test.look(from, to);
    rooms.at(-1)!.mark();
  },
  liveContexts: () => [...contexts].filter((context) => !context.isContextLost()).length,
  marks: () => rooms.at(-1)!.state.marks,
  room: () => rooms.at(-1)?.inspect() ?? null,
  rooms: () => rooms.length,
  sessions: () =>
    sessions.map((session) => {
      const { ended, hitTestSources, trackedAnchors } = inner(session);
      return { ended, hitTestSources: hitTestSources.size, anchors: trackedAnchors.size };
    }),
  /** Where the reference space's origin is in the room, 16 values by columns. */
  origin: () => [...ownSpaces(sessions.at(-1)!)[0]![P_SPACE as never]!.offsetMatrix],
  /** Moves the origin, as a platform does that has learnt better. @param told Whether it says by how much. */
  moveOrigin(by: Vec3, turnRadians: number, told: boolean) {
    const session = sessions.at(-1)!;
    const turned = { x: 0, y: Math.sin(turnRadians / 2), z: 0, w: Math.cos(turnRadians / 2) };
    const transform = new XRRigidTransform({ x: by[0], y: by[1], z: by[2], w: 1 }, turned);
    for (const space of ownSpaces(session)) {
      const { offsetMatrix } = space[P_SPACE as never]!;
      offsetMatrix.set(multiplied(offsetMatrix, transform.matrix));
      const event = new XRReferenceSpaceEvent('reset', {
        referenceSpace: space as never,
        ...(told ? { transform } : {}),
      });
      (space as unknown as EventTarget).dispatchEvent(event);
    }
  },
  endBySystem: () => sessions.at(-1)!.end(),
  /** As when the graphics card is taken away: the canvas that the session draws on is told. */
  loseContext() {
    for (const canvas of document.querySelectorAll('[data-webxr_runtime] canvas'))
      canvas.dispatchEvent(new Event('webglcontextlost', { cancelable: true }));
  },
};
Object.assign(window, { xrTest: test });
export type XrTest = typeof test;

function multiplied(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  return Array.from({ length: 16 }, (_, i) => {
    const [row, column] = [i % 4, Math.floor(i / 4)];
    return [0, 1, 2, 3].reduce((sum, k) => sum + a[k * 4 + row]! * b[column * 4 + k]!, 0);
  });
}
