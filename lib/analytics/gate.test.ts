import { expect, it } from 'vitest';
import { createAllowance } from './allowance';
import { isBot, refusesCounting } from './refuses';

it('takes Global Privacy Control and Do Not Track for a no', () => {
  expect(refusesCounting(new Headers({ 'sec-gpc': '1' }))).toBe(true);
  expect(refusesCounting(new Headers({ dnt: '1' }))).toBe(true);
  expect(refusesCounting(new Headers({ dnt: '0' }))).toBe(false);
  expect(refusesCounting(new Headers())).toBe(false);
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1', false],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Mozilla/5.0 (X11; Linux x64) HeadlessChrome/140.0', true],
  ['curl/8.5.0', true],
  [null, true],
])('knows whether %j is a program', (agent, bot) => {
  expect(isBot(agent)).toBe(bot);
});

it('lets each through so often a minute, and all so often', () => {
  let now = 0;
  const allowance = createAllowance({ each: 2, all: 3 }, () => now);
  expect(['a', 'a', 'a', 'b', 'b'].map((who) => allowance.take(who))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
  now = 60_000;
  expect(allowance.take('a')).toBe(true);
});
