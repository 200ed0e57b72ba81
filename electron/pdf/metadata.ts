import { createHash } from "node:crypto";
import { type PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { srgbProfile } from "./colour-profile.ts";

/** What a file says of itself. */
export interface Metadata {
  readonly title: string;
  /** Instant of the freeze, UTC: the date of the file, whenever it is made. */
  readonly madeAt: string;
  /** Everything the bytes depend on: the trailer's identifier is computed from it. */
  readonly identity: string;
}

const PRODUCER = "Paroles d'avance";
const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (character) => `&#${character.codePointAt(0)};`);

/** XMP for PDF/A-3a and PDF/UA-1. PDF/A does not know the `pdfuaid` schema, hence its description at the end. */
const xmp = ({ title, madeAt }: Metadata): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${madeAt}</xmp:CreateDate>
<xmp:ModifyDate>${madeAt}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/** Makes a document say what it is: PDF/A-3a, PDF/UA-1, French, titled, with a colour profile and a computed identifier. */
export function writeMetadata(doc: PDFDocument, metadata: Metadata): void {
  const { context, catalog } = doc;
  const set = (key: string, value: Parameters<typeof catalog.set>[1]) => catalog.set(PDFName.of(key), value);
  const madeAt = metadata.madeAt.replace(/\.\d+Z$/, "Z");
  const pdfDate = PDFString.of(`D:${madeAt.replace(/[-:TZ]/g, "")}Z`);

  set("Lang", PDFString.of("fr-FR"));
  set("MarkInfo", context.obj({ Marked: true }));
  set("ViewerPreferences", context.obj({ DisplayDocTitle: true }));
  set(
    "Metadata",
    context.register(context.stream(new TextEncoder().encode(xmp({ ...metadata, madeAt })), { Type: "Metadata", Subtype: "XML" })),
  );
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  set(
    "OutputIntents",
    context.obj([
      {
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: PDFString.of("sRGB"),
        Info: PDFString.of("sRGB IEC61966-2.1"),
        DestOutputProfile: profile,
      },
    ]),
  );
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(metadata.title),
      Producer: PDFString.of(PRODUCER),
      Creator: PDFString.of(PRODUCER),
      CreationDate: pdfDate,
      ModDate: pdfDate,
    }),
  );
  const id = PDFHexString.of(createHash("sha256").update(metadata.identity).digest("hex").slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}
