import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from "pdf-lib";

/** Standard structure types in use. */
export type Tag = "Document" | "Sect" | "Div" | "H1" | "H2" | "H3" | "H4" | "P" | "BlockQuote" | "L" | "LI" | "Lbl" | "LBody" | "Figure";

/** What an element paints on one page, by its number there. */
interface Mark {
  readonly page: TaggedPage;
  readonly mcid: number;
}

/** An element of the structure tree: what assistive technologies read, in this order. */
export interface Element {
  readonly tag: Tag;
  readonly kids: (Element | Mark)[];
  readonly numbering?: "Decimal" | "None";
  /** What a figure shows, in words, and where it is: left, bottom, right, top, in points from the bottom left of its page. */
  readonly figure?: { readonly alt: string; readonly box: readonly [number, number, number, number] };
}

/** What is not read: rules, frames, running lines. */
export type Artifact = "layout" | "footer";
export type Owner = Element | Artifact;

/** A page as the tagger sees it: which element owns each marked content. */
export interface TaggedPage {
  readonly marks: Element[];
}

const isMark = (kid: Element | Mark): kid is Mark => "mcid" in kid;

export function addElement(parent: Element, tag: Tag, numbering?: Element["numbering"]): Element {
  const element: Element = { tag, kids: [], ...(numbering && { numbering }) };
  parent.kids.push(element);
  return element;
}

export function addFigure(parent: Element, figure: NonNullable<Element["figure"]>): Element {
  const element: Element = { tag: "Figure", kids: [], figure };
  parent.kids.push(element);
  return element;
}

/** Gives `element` a new number on `page` for what it is about to paint. */
export function addMark(element: Element, page: TaggedPage): number {
  const mcid = page.marks.length;
  page.marks.push(element);
  element.kids.push({ page, mcid });
  return mcid;
}

/** The operator that opens a stretch of content of this owner; `EMC` closes it. */
export function opening(owner: Owner, mcid: number | undefined): string {
  if (owner === "layout") return "/Artifact <</Type /Layout>> BDC";
  if (owner === "footer") return "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC";
  return `/${owner.tag} <</MCID ${mcid}>> BDC`;
}

/** Opens a stretch whose drawing stands for `original`; `EMC` closes it. */
export const openingActualText = (original: string): string => `/Span <</ActualText ${PDFHexString.fromText(original).toString()}>> BDC`;

/** Writes the structure tree and the parent tree, and gives each page its key. Elements that paint nothing are left out. */
export function writeStructure(context: PDFContext, root: Element, pages: ReadonlyMap<TaggedPage, { ref: PDFRef; node: PDFDict }>): PDFRef {
  const treeRef = context.nextRef();
  const refs = new Map<Element, PDFRef>();

  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(element, ref);
    const kids = element.kids.filter((kid) => isMark(kid) || paints(kid));
    const dict = context.obj({ Type: "StructElem", S: element.tag, P: parent });
    dict.set(
      PDFName.of("K"),
      context.obj(kids.map((kid) => (isMark(kid) ? { Type: "MCR", Pg: pages.get(kid.page)?.ref, MCID: kid.mcid } : write(kid, ref)))),
    );
    if (element.numbering) dict.set(PDFName.of("A"), context.obj({ O: "List", ListNumbering: element.numbering }));
    if (element.figure) {
      dict.set(PDFName.of("Alt"), PDFHexString.fromText(element.figure.alt));
      dict.set(
        PDFName.of("A"),
        context.obj({ O: "Layout", Placement: "Block", BBox: element.figure.box.map((edge) => Math.round(edge * 100) / 100) }),
      );
    }
    context.assign(ref, dict);
    return ref;
  };

  const rootRef = write(root, treeRef);
  const parents = [...pages].flatMap(([page, { node }], index) => {
    node.set(PDFName.of("StructParents"), context.obj(index));
    node.set(PDFName.of("Tabs"), PDFName.of("S"));
    return [index, context.register(context.obj(page.marks.map((element) => refs.get(element) ?? null)))];
  });
  const parentTree = context.register(context.obj({ Nums: parents }));
  context.assign(treeRef, context.obj({ Type: "StructTreeRoot", K: [rootRef], ParentTree: parentTree, ParentTreeNextKey: pages.size }));
  return treeRef;
}

const paints = (element: Element): boolean => element.kids.some((kid) => isMark(kid) || paints(kid));
