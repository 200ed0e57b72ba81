import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const next = "atkinson-hyperlegible-next";
const first = "atkinson-hyperlegible";
/** In order of preference. The first Atkinson is here for « µ », a unit of dose that the newer one lacks. */
export const fontFiles = {
  regular: [
    `${next}/files/${next}-latin-400-normal`,
    `${next}/files/${next}-latin-ext-400-normal`,
    `${first}/files/${first}-latin-400-normal`,
  ],
  bold: [
    `${next}/files/${next}-latin-700-normal`,
    `${next}/files/${next}-latin-ext-700-normal`,
    `${first}/files/${first}-latin-700-normal`,
  ],
} as const;

const { resolve } = createRequire(import.meta.url);

/** Where a font of `fontFiles` lies in its package. Throws where packages are not installed. */
export const packagedFont = (file: string): string => resolve(`@fontsource/${file}.woff`);

/** Where to read a font from: laid beside the code by the build, else in its package. */
export function fontPath(file: string): string {
  const beside = join(import.meta.dirname, "fonts", `${basename(file)}.woff`);
  return existsSync(beside) ? beside : packagedFont(file);
}
