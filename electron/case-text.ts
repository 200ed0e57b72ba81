import type { Fault } from "./case-faults.ts";

/** Far deeper than any case goes; beyond it, reading would exhaust the stack. */
const DEEPEST = 16;

/** Texts and the signs that open, close and part; numbers, `true`, `false` and `null` say nothing of the shape. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

type Level = { key: string | number; readonly seen?: Set<string>; awaitsKey?: boolean };

/**
 * What is lost once JSON is read, because the last of two values wins or a key is dropped: keys written twice, and `__proto__`;
 * and a nesting too deep to read. `text` is JSON.
 */
export function textFaults(text: string): readonly Fault[] {
  const levels: Level[] = [];
  const faults: Fault[] = [];
  const path = () => levels.map((level) => level.key);
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ key: "", seen: new Set(), awaitsKey: true });
    else if (token === "[") levels.push({ key: 0 });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === "," && typeof level?.key === "number") level.key++;
    else if (token === "," && level) level.awaitsKey = true;
    else if (level?.seen && level.awaitsKey) {
      level.awaitsKey = false;
      level.key = String(JSON.parse(token));
      if (level.key === "__proto__") faults.push({ path: path(), code: "unknownKey" });
      else if (level.seen.has(level.key)) faults.push({ path: path(), code: "writtenTwice" });
      level.seen.add(level.key);
    }
    if (levels.length > DEEPEST) return [{ path: path().slice(0, -1), code: "tooDeep" }];
  }
  return faults;
}
