import type { Copy } from "../../../electron/contract.ts";
import { copyKindLabels, copyMediumLabels, copyPlaceLabels } from "../../../templates/labels.fr.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";

/** « Tuteur ou curateur, Association tutélaire ». */
export const sayPlace = ({ place, holder }: Pick<Copy, "place"> & { readonly holder?: string | undefined }): string =>
  holder ? words.withHolder(copyPlaceLabels[place], holder) : copyPlaceLabels[place];

/** « Urgences ; Un proche, Josiane ». */
export const sayPlaces = (places: readonly Parameters<typeof sayPlace>[0][]): string => places.map(sayPlace).join(words.between);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** « Document entier, papier »; a card is only said once. */
export const sayForm = ({ kind, medium }: Pick<Copy, "kind" | "medium">): string =>
  kind === medium ? copyKindLabels[kind] : words.kindAndMedium(copyKindLabels[kind], lowerFirst(copyMediumLabels[medium]));
