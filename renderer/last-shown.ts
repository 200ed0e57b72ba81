import type { Draft } from "../electron/contract.ts";

/** The question last shown of each draft, until « Fermer »: the page goes then, and its memory with it. */
const shown = new Map<string, string>();

/** Where one was in a draft: the question last shown, else the one last written in. */
export const lastShown = {
  of: (draftId: string): string | undefined => shown.get(draftId),
  in: (draft: Pick<Draft, "id" | "lastFieldId">): string | undefined => shown.get(draft.id) ?? draft.lastFieldId,
  /** `fieldId` is on screen now. */
  put(draftId: string, fieldId: string): void {
    shown.set(draftId, fieldId);
  },
} as const;
