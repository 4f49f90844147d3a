import { describe, expect, it } from 'vitest';
import { guessByUserAgent } from './guess-by-user-agent';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const pixel = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';
const guess = (userAgent: string, more: Partial<Parameters<typeof guessByUserAgent>[0]> = {}) =>
  guessByUserAgent({ userAgent, platform: '', touchPoints: 5, hasMessageHandlers: false, ...more });

describe('what only the name of a browser tells', () => {
  it('asks Safari whether it opens Quick Look', () => {
    expect(guess(`${iphone} Version/17.5 Mobile/15E148 Safari/604.1`)).toEqual({
      system: 'ios',
      inApp: null,
      quickLook: null,
      sceneViewer: false,
    });
  });

  it.each(['CriOS/126.0', 'EdgiOS/126.0', 'FxiOS/127.0', 'GSA/320.0', 'DuckDuckGo/7'])(
    'knows that %s opens Quick Look though it is a web view',
    (name) => {
      const asked = guess(`${iphone} ${name} Mobile/15E148 Safari/604.1`, { hasMessageHandlers: true });
      expect(asked).toMatchObject({ quickLook: true, inApp: null });
    },
  );

  it.each([
    [`${iphone} Mobile/15E148 Instagram 335.0.0 (iPhone15,2)`, 'Instagram'],
    [`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/468.0;FBDV/iPhone15,2]`, 'Facebook'],
    [`${iphone} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/468.0]`, 'Messenger'],
    [`${iphone} Mobile/15E148 Safari Line/14.9.0`, 'LINE'],
    [`${iphone} Mobile/15E148 musical_ly_35.0 BytedanceWebview/d8a21c6`, 'TikTok'],
    [`${iphone} Mobile/15E148 Snapchat/12.90`, 'Snapchat'],
    [`${iphone} Mobile/15E148 [Pinterest/iOS]`, 'Pinterest'],
    [`${iphone} Mobile/15E148 [LinkedInApp]/9.29`, 'LinkedIn'],
    [`${iphone} Mobile/15E148 Twitter for iPhone/10.46`, 'X'],
    [`${iphone} Mobile/15E148 MicroMessenger/8.0.49`, 'WeChat'],
  ] as const)('finds no Quick Look in %s', (userAgent, inApp) => {
    expect(guess(userAgent, { hasMessageHandlers: true })).toMatchObject({ quickLook: false, inApp });
  });

  it('takes an unknown web view for an app', () => {
    expect(guess(`${iphone} Mobile/15E148`, { hasMessageHandlers: true })).toMatchObject({
      quickLook: false,
      inApp: 'an app',
    });
    expect(guess('Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/126.0').inApp).toBe(
      'an app',
    );
  });

  it('tells an iPad from the Mac that it says it is', () => {
    const mac =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15';
    expect(guess(mac, { platform: 'MacIntel', touchPoints: 5 }).system).toBe('ios');
    expect(guess(mac, { platform: 'MacIntel', touchPoints: 0 }).system).toBe('other');
  });

  it('supposes Scene Viewer on Android, but not in Firefox or on a headset', () => {
    expect(guess(`${pixel} Chrome/126.0 Mobile Safari/537.36`)).toMatchObject({
      system: 'android',
      sceneViewer: true,
    });
    expect(guess(`${pixel} SamsungBrowser/25.0 Chrome/121.0 Mobile`).sceneViewer).toBe(true);
    expect(guess('Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0').sceneViewer).toBe(
      false,
    );
    expect(
      guess('Mozilla/5.0 (Linux; Android 12; Quest 3) OculusBrowser/33.0 Chrome/126.0').sceneViewer,
    ).toBe(false);
  });

  it('knows nothing of a desktop, whatever an extension adds to its name', () => {
    const desktop = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Pinterest';
    expect(guess(desktop, { touchPoints: 0 })).toEqual({
      system: 'other',
      inApp: null,
      quickLook: null,
      sceneViewer: false,
    });
  });
});
