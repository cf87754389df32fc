// Ways to look at pages in a browser: widths, colours, without JavaScript; and what the browser knows of a page.
import type { BrowserContextOptions, Page } from 'playwright-core';

/** How somebody looks at pages. */
export type Look = { name: string; onPaper?: true } & BrowserContextOptions;

const sized = (width: number) => ({ viewport: { width, height: 900 } });
export const narrow: Look = {
  name: 'narrow, dark, without JavaScript',
  ...sized(320),
  colorScheme: 'dark',
  javaScriptEnabled: false,
};
export const wide: Look = { name: 'wide, light', ...sized(1280), colorScheme: 'light' };
export const dark: Look = { name: 'narrow, dark', ...sized(320), colorScheme: 'dark' };

const printed: Look = { name: 'printed', onPaper: true, ...sized(768) };

/** On paper, and every width with every kind of colours, with and without JavaScript. */
export const all: Look[] = [
  printed,
  ...[320, 768, 1280].flatMap((width) =>
    [true, false].flatMap((javaScriptEnabled) => [
      ...(['light', 'dark'] as const).map((colorScheme) => ({
        name: `${width}, ${colorScheme}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`,
        ...sized(width),
        colorScheme,
        javaScriptEnabled,
      })),
      {
        name: `${width}, forced colours, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`,
        ...sized(width),
        forcedColors: 'active' as const,
        javaScriptEnabled,
      },
    ]),
  ),
];

/** How wide a page is with all that is on it. */
export const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

/** What has the focus, and whether that can be seen; `null` at the end of the page. */
export const focusOf = (page: Page): Promise<{ text: string; seen: boolean } | null> =>
  page.evaluate(`(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(focused);
    const seen = outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor === 'rgb(255, 221, 0)';
    return { text: (focused.textContent || focused.id).trim(), seen };
  })()`);
