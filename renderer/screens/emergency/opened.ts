import type { Output } from "../../../electron/contract.ts";

export type Opened = Output<"emergency.open">;
/** A sheet on the screen. */
export type SheetRead = Exclude<Opened, { readonly readable: "nothing" }>;
