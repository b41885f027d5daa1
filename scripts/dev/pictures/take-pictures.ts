import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** A picture of a view. */
export interface Picture {
  /** Of its file, without the ending. */
  name: string;
  path: string;
  /** What is there once the view is shown. CSS */
  shows: string;
  scheme: 'light' | 'dark';
}

const CHROMIUM = '/usr/bin/chromium';
/** What a README shows side by side, still sharp on screens with more dots than pixels. */
const SIZE = { width: 1200, height: 800 };
const DOTS = 1.5;
/** At which letters have no shadows yet. */
const QUALITY = 0.82;

/** Takes pictures of the page as files of WebP, and tells each that was written. */
export async function* takePictures(
  url: string,
  pictures: readonly Picture[],
  folder: string,
): AsyncGenerator<string> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    for (const picture of pictures) {
      const file = join(folder, `${picture.name}.webp`);
      writeFileSync(file, await encode(browser, await take(browser, url, picture)));
      yield file;
    }
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, url: string, { path, shows, scheme }: Picture) {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: DOTS,
    locale: 'en-US',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url + path);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot();
  await context.close();
  return png;
}

/** The browser writes WebP, which is a fifth of a PNG; the page's own policy would not let it. */
async function encode(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const encoded = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  await page.close();
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}
