import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** What a page may do: its own files, nothing else; no inline code or style, no frame, no form. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()",
  "cache-control": "no-store",
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
};

export type PageFile = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

const missing: PageFile = { status: 404, headers: HEADERS, body: Buffer.alloc(0) };

/**
 * One file of the built pages, with the policy it runs under. Only files of known types inside `folder` are served, links
 * followed; anything else is a 404 without a word.
 */
export async function readPage(folder: string, method: string, address: string): Promise<PageFile> {
  if (method !== "GET" && method !== "HEAD") return { ...missing, status: 405 };
  try {
    const path = decodeURIComponent(new URL(address).pathname);
    const wanted = path === "/" ? "/index.html" : path;
    const type = TYPES[extname(wanted)];
    const root = await realpath(folder);
    const file = await realpath(join(root, wanted));
    if (!type || !file.startsWith(root + sep)) return missing;
    return { status: 200, headers: { ...HEADERS, "content-type": type }, body: await readFile(file) };
  } catch {
    return missing;
  }
}
