import { callShell, hostKind } from "./host.ts";

/** `givenUp`: the system's dialog was closed without printing. `unknown`: the browser does not say what came of it. */
export type Printing = "sent" | "givenUp" | "failed" | "unknown";

/** Opens the system's print dialog on the pages of the screen. */
export async function printPages(): Promise<Printing> {
  if (hostKind() !== "electron") {
    window.print();
    return "unknown";
  }
  try {
    return (await callShell("shell.print", {})).outcome;
  } catch {
    return "failed";
  }
}
