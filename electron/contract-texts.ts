import { z } from "zod";
import { Day, Line, Text } from "../templates/schema.ts";
import { CopyKind, CopyMedium, CopyPlace, Drawing, Recipient, Signer, Unsigned, Version } from "../templates/version-schema.ts";
import { Id, Nothing, Passphrase, RequestId } from "./contract-parts.ts";
import { Act, Copy, Draft } from "./contract-shapes.ts";

/** Frozen texts: their signatures, papers and copies. */
export const textsContract = {
  /** What stands before a freeze: characters no font has, answers not read back, no capacity note. */
  "version.prepare": {
    input: z.strictObject({ draftId: Id }),
    output: z.strictObject({
      unprintable: z.array(z.strictObject({ fieldId: z.string(), characters: z.array(z.string()) })),
      notReadBack: z.array(z.string()),
      toChange: z.array(z.string()),
      capacityNote: z.boolean(),
      pairComplete: z.boolean(),
    }),
  },
  /** `acceptUnprintable`: the person has seen which characters paper will show as a named box. */
  "version.freeze": { input: z.strictObject({ draftId: Id, acceptUnprintable: z.boolean() }), output: Version },
  /** With what the open session may do in this file (decision D11). */
  "version.open": { input: z.strictObject({ versionId: Id }), output: Version.extend({ may: z.array(Act) }) },
  /** Opens an unsigned version again as a draft with all its answers. */
  "version.reopen": { input: z.strictObject({ versionId: Id }), output: Draft },
  /** Notes a signature made in ink. The person's, or the second witness's, gives the version its number. */
  "signature.notePaper": {
    input: z.strictObject({
      versionId: Id,
      signer: Signer,
      professionalId: Id.optional(),
      name: Line.min(1).optional(),
      on: Day,
      place: Line.min(1),
      original: Text.min(1),
    }),
    output: Version,
  },
  /**
   * A signature made on the screen, today. The session's own professional needs no passphrase, another signs with theirs: the session
   * stays whose it is (decision D12). Fails with `emptyDrawing`, `accountMissing`, `wrongPassphrase`, or as `signature.notePaper`.
   */
  "signature.draw": {
    input: z.strictObject({
      versionId: Id,
      signer: Signer,
      professionalId: Id.optional(),
      name: Line.min(1).optional(),
      place: Line.min(1),
      drawing: Drawing,
      passphrase: Passphrase.optional(),
    }),
    output: Version,
  },
  /** Puts right what was noted of a signature in ink. The earlier note is kept. */
  "signature.correct": {
    input: z.strictObject({ signatureId: Id, name: Line.min(1).optional(), on: Day, place: Line.min(1), original: Text.min(1) }),
    output: Version,
  },
  /** The person does not sign, today or at all; they say whether the project may be read in a crisis (decision D7). */
  "version.noteUnsigned": { input: Unsigned.omit({ on: true }).extend({ versionId: Id }), output: Version },
  /** Erases an unsigned text and all its words, for good, without ceremony (decision D7); what was opened again from it stays. */
  "version.erase": { input: z.strictObject({ versionId: Id }), output: Nothing },

  /** The bytes to print or save, made anew each time from the version. Base64 of a PDF. */
  "paper.make": {
    input: z.strictObject({ versionId: Id, kind: z.enum(["full", "withoutTeamPart", "sheet"]) }),
    output: z.strictObject({ pdf: z.base64(), fileName: z.string(), pages: z.number().int() }),
  },
  /**
   * Says that a paper left the app: printed `count` times, or saved as a file, and for whom among those chosen for that kind. Each gets
   * a row of the register, printed and not given (decision D10); a row still waiting is used again. Fails with `notSigned` when
   * recipients of an unsigned version are named, `tooFewPrinted` when they are more than the prints.
   */
  "paper.note": {
    input: z.strictObject({
      requestId: RequestId,
      versionId: Id,
      kind: CopyKind,
      how: z.enum(["print", "save"]),
      count: z.number().int().min(1).max(99),
      recipients: z.array(Recipient).max(40),
    }),
    output: Nothing,
  },
  /** Notes a copy already given. */
  "copy.add": {
    input: z.strictObject({
      requestId: RequestId,
      versionId: Id,
      kind: CopyKind,
      medium: CopyMedium,
      place: CopyPlace,
      holder: Line.min(1).optional(),
      givenBy: Line.min(1),
      on: Day,
      agreed: z.boolean(),
      disagreementReason: Text.optional(),
    }),
    output: Copy,
  },
  /**
   * What became of a copy: printed, then given, then taken back, destroyed or impossible to take back; `couldNot` before it was given
   * says that it will not be. `mistaken` takes the last event away. Fails with `copyClosed`, `copyAlreadyGiven`, `copyNotGiven`,
   * `nothingToUndo`, `dateBeforeEvent`.
   */
  "copy.note": {
    input: z.strictObject({
      requestId: RequestId,
      copyId: Id,
      what: z.enum(["given", "takenBack", "destroyed", "couldNot", "mistaken"]),
      on: Day,
      by: Line.min(1),
      note: Text.optional(),
    }),
    output: Copy,
  },
} as const;
