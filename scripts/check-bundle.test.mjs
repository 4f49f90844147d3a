import { expect, it } from 'vitest';
import { scriptsOf } from './check-bundle.mjs';

it('counts each script once, and none that only old browsers fetch', () => {
  const html = `<link rel="preload" as="script" href="/a.js"><link rel="modulepreload" href="/m.js">
    <script src="/a.js" async=""></script><script src="/a.js"></script><script src="/old.js" noModule=""></script>
    <script nonce="x">inline()</script><script src="/b.js?v=1&amp;w=2"></script>`;
  expect(scriptsOf(html)).toEqual(['/m.js', '/a.js', '/b.js?v=1&w=2']);
});
