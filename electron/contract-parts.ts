import { z } from "zod";

export const Id = z.uuid();
export const Nothing = z.strictObject({});
export const Passphrase = z.string().min(1).max(1_000);
/**
 * The id of the row a command makes, chosen by the window for one press and kept while that press is sent again: when the row is
 * there already, the command answers it and writes nothing.
 */
export const RequestId = Id.optional();
