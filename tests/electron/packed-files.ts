import type { Target } from "./packed-app.ts";

/** All that may be in the archive of a target: what the app runs, and the licences. */
export function allowed({ platform, arch }: Target): readonly RegExp[] {
  const argon2 = { linux: `linux-${arch}-gnu`, win32: `win32-${arch}-msvc`, darwin: `darwin-${arch}` }[platform];
  return [
    /^(package\.json|LICENSE)$/,
    /^dist\/electron\/(main\.js|preload\.cjs|data-process\.js|(main|data-process)\.licences\.md)$/,
    /^dist\/electron\/fonts\/atkinson-hyperlegible(-next)?(-latin(-ext)?-[47]00-normal\.woff|\.LICENSE\.txt)$/,
    /^dist\/renderer\/(index\.html|licences\.md|assets\/[\w.-]+\.(js|mjs|css|woff2?|svg|png))$/,
    /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
    /^node_modules\/better-sqlite3\/lib\/((index|binding|database|sqlite-error|util)|methods\/[a-z]+)\.js$/,
    new RegExp(`^node_modules/better-sqlite3/prebuilds/${platform}-${arch}\\.node$`),
    /^node_modules\/@node-rs\/argon2\/(package\.json|LICENSE|index\.js)$/,
    new RegExp(`^node_modules/@node-rs/argon2-${argon2}/(package\\.json|argon2\\.${argon2}\\.node)$`),
  ];
}
/** The files that must not be in the archive of a target. */
export const unwanted = (files: Iterable<string>, target: Target): readonly string[] =>
  [...files].filter((file) => !allowed(target).some((pattern) => pattern.test(file)));
