import type { CDPSession, Page } from '@playwright/test';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/**
 * Records the tasks of a page's main thread by the processor time they take. The time on the clock (what
 * `longtask` tells) grows with whatever else the machine does; the work of a task does not.
 *
 * @returns Ends the recording: the longest task in milliseconds of processor time.
 */
export async function recordTasks(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const mainThreads = new Set(
      events
        .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
        .map((event) => `${event.pid} ${event.tid}`),
    );
    const tasks = events.filter(
      (event) =>
        event.ph === 'X' && /RunTask$/.test(event.name) && mainThreads.has(`${event.pid} ${event.tid}`),
    );
    if (tasks.length === 0) throw new Error('No task was recorded: the trace says nothing.');
    return Math.max(...tasks.map((task) => (task.tdur ?? task.dur ?? 0) / 1000));
  };
}
