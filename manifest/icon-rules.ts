// What Teams asks of the two icons: a full-colour square, and an outline of white on nothing.
import { readPixels, readSize } from './png.ts';

/** File name in the package -> width and height in pixels. https://learn.microsoft.com/microsoftteams/platform/concepts/design/design-teams-app-icon-store-appbar */
export const iconSizes = { 'color.png': 192, 'outline.png': 32 } as const;

export type IconFile = keyof typeof iconSizes;
export type Icons = Record<IconFile, Uint8Array>;

/** One sentence for everything that Teams would not accept. */
export function checkIcons(icons: Icons): string[] {
  const sizes = (Object.keys(iconSizes) as IconFile[]).flatMap((file) => {
    const wanted = iconSizes[file];
    const size = readSize(icons[file]);
    if (size === undefined) return [`${file} is not a PNG; draw it with manifest/icons.ts.`];
    if (size.width === wanted && size.height === wanted) return [];
    return [`${file} is ${size.width} × ${size.height} pixels and should be ${wanted} × ${wanted}.`];
  });
  return sizes.length > 0 ? sizes : checkOutline(icons['outline.png']);
}

/** Teams lays its own colours under the outline, so a pixel is white, more or less transparent, or not there at all. */
function checkOutline(png: Uint8Array): string[] {
  const pixels = readPixels(png);
  if (!pixels) return ['outline.png should be a PNG with 8 bits each of red, green, blue and alpha, not interlaced.'];
  const seen = pixels.filter(({ alpha }) => alpha > 0);
  const coloured = seen.filter(({ red, green, blue }) => red + green + blue < 3 * 255).length;
  return [
    ...(coloured > 0 ? [`outline.png has ${coloured} pixels that are not white; it should be white only.`] : []),
    ...(seen.length === 0 ? ['outline.png shows nothing; it should have a white outline.'] : []),
    ...(seen.length === pixels.length
      ? ['outline.png has no transparent pixel; its ground should be transparent.']
      : []),
  ];
}
