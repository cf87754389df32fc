// What Teams asks of the two icons: a full-colour square, and an outline of white on nothing.
import { decode, hasPngSignature, type DecodedPng } from 'fast-png';

/** File name in the package -> width and height in pixels. https://learn.microsoft.com/microsoftteams/platform/concepts/design/design-teams-app-icon-store-appbar */
export const iconSizes = { 'color.png': 192, 'outline.png': 32 } as const;

export type IconFile = keyof typeof iconSizes;
export type Icons = Record<IconFile, Uint8Array>;

type Pixel = { red: number; green: number; blue: number; alpha: number };

/** One sentence for everything that Teams would not accept. */
export function checkIcons(icons: Icons): string[] {
  const problems = (Object.keys(iconSizes) as IconFile[]).flatMap((file) => checkSize(file, icons[file]));
  return problems.length > 0 ? problems : checkOutline(icons['outline.png']);
}

function checkSize(file: IconFile, png: Uint8Array): string[] {
  if (!hasPngSignature(png)) return [`${file} is not a PNG; draw it with manifest/icons.ts.`];
  const picture = readPicture(png);
  if (!picture) return [`${file} should be a PNG with 8 bits each of red, green, blue and alpha; this one is damaged.`];
  const { width, height } = picture;
  const wanted = iconSizes[file];
  if (width === wanted && height === wanted) return [];
  return [`${file} is ${width} × ${height} pixels and should be ${wanted} × ${wanted}.`];
}

/** `undefined`: not a PNG, or a damaged one. */
export function readPicture(png: Uint8Array): DecodedPng | undefined {
  try {
    return decode(png, { checkCrc: true });
  } catch {
    return undefined; // The caller says so.
  }
}

/** All pixels from left to right and top to bottom; `undefined`: not a PNG of 8-bit red, green, blue and alpha, or a damaged one. */
export function readPixels(png: Uint8Array): Pixel[] | undefined {
  const picture = readPicture(png);
  if (picture?.depth !== 8 || picture.channels !== 4) return undefined;
  const { width, height, data } = picture;
  return Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, (index + 1) * 4);
    return { red, green, blue, alpha };
  });
}

/** Teams lays its own colours under the outline, so a pixel is white, more or less transparent, or not there at all. */
function checkOutline(png: Uint8Array): string[] {
  const pixels = readPixels(png);
  if (!pixels) return ['outline.png should be a PNG with 8 bits each of red, green, blue and alpha.'];
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
