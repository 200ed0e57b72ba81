import type { Page } from "@playwright/test";

/** A file as the person saved it: the name that was proposed, and the bytes written. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Stands for the system's « save as » window, which no test can click: takes the proposed name and keeps the bytes in the page. */
export async function standInForSavePicker(page: Page): Promise<() => Promise<SavedFile>> {
  await page.evaluate(() => {
    const saved: { name: string; base64: string } = { name: "", base64: "" };
    const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => ({
      createWritable: async () => ({
        write: async (data: BufferSource | Blob) => {
          saved.base64 = toBase64(new Uint8Array(await new Response(data).arrayBuffer()));
        },
        close: async () => {
          saved.name = suggestedName;
        },
        abort: async () => {},
      }),
    });
    Object.assign(window, { showSaveFilePicker, savedByTest: saved });
  });
  return async () => {
    const { name, base64 } = await page.evaluate(
      () => (window as unknown as { savedByTest: { name: string; base64: string } }).savedByTest,
    );
    return { name, bytes: Buffer.from(base64, "base64") };
  };
}
