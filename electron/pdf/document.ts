import fontkit from "@cantoo/fontkit";
import { PDFDocument, type PDFFont, PDFHexString, PDFName } from "pdf-lib";
import type { Face } from "./fonts.ts";
import { type Metadata, writeMetadata } from "./metadata.ts";
import { PAGE, type Page, type Shown } from "./page.ts";
import { type Element, writeStructure } from "./tagger.ts";

/** Glyph codes of one face: subset fonts number their glyphs in order of use, so the same pages give the same bytes. */
function encoder(font: PDFFont): (text: string) => string {
  const codes = new Map<string, string>();
  return (text) => {
    let encoded = "";
    for (const character of text) {
      const code = codes.get(character) ?? font.encodeText(character).asString();
      codes.set(character, code);
      encoded += code;
    }
    return PDFHexString.of(encoded).toString();
  };
}

const shownOf = (page: Page): readonly Shown[] =>
  page.items.flatMap((item) => item.operations.filter((operation) => typeof operation !== "string"));

/** Writes drawn pages and their structure tree as a file. Only the faces in use are embedded. */
export async function writeDocument(pages: readonly Page[], root: Element, metadata: Metadata): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.registerFontkit(fontkit);
  const faces = new Set(pages.flatMap((page) => shownOf(page).map(({ face }) => face)));
  const encoders = new Map<Face, (text: string) => string>();
  const fonts = doc.context.obj({});
  for (const face of [...faces].sort((a, b) => (a.resource < b.resource ? -1 : 1))) {
    const font = await doc.embedFont(face.bytes, { subset: true, customName: face.customName });
    encoders.set(face, encoder(font));
    fonts.set(PDFName.of(face.resource), font.ref);
  }
  const resources = doc.context.register(doc.context.obj({ Font: fonts }));
  const written = pages.map((page) => {
    const { ref, node } = doc.addPage([PAGE.width, PAGE.height]);
    const stretches = page.items.map(({ opening, operations }) => {
      const lines = operations.map((operation) =>
        typeof operation === "string" ? operation : `${encoders.get(operation.face)?.(operation.text)} Tj`,
      );
      return [opening, ...lines, "EMC"].join("\n");
    });
    node.set(PDFName.of("Contents"), doc.context.register(doc.context.flateStream(stretches.join("\n"))));
    node.set(PDFName.of("Resources"), resources);
    return [page, { ref, node }] as const;
  });
  doc.catalog.set(PDFName.of("StructTreeRoot"), writeStructure(doc.context, root, new Map(written)));
  writeMetadata(doc, metadata);
  return doc.save({ addDefaultPage: false, updateFieldAppearances: false });
}
