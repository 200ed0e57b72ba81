import { expect, type Locator, type Page } from "@playwright/test";
import type { FieldAt, Role, User } from "./user.ts";

/** A person at the keyboard: they press keys, read what has the focus, and nothing else. Counts key presses by screen. */
export interface KeyboardUser extends User {
  /** Presses Tab until the element of this role and name has the focus. */
  readonly to: (role: Role, name: string | RegExp) => Promise<void>;
  /** Presses Tab until one of `targets` has the focus. */
  readonly reach: (targets: Locator) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Key presses so far, by screen title as met. */
  readonly counts: () => ReadonlyMap<string, number>;
}

const MOST_TABS = 60;

export function keyboardOf(page: () => Page): KeyboardUser {
  const counts = new Map<string, number>();
  let screen = "start";

  const count = (keys: number): void => {
    counts.set(screen, (counts.get(screen) ?? 0) + keys);
  };
  const press = async (key: string): Promise<void> => {
    count(1);
    await page().keyboard.press(key);
  };
  const hasFocus = async (target: Locator): Promise<boolean> => (await target.and(page().locator(":focus")).count()) > 0;
  const reach: KeyboardUser["reach"] = async (targets) => {
    await expect(targets.first()).toBeVisible();
    for (let tab = 0; tab < MOST_TABS; tab++) {
      if (await hasFocus(targets)) return;
      await press("Tab");
    }
    const focused = await page().locator(":focus").ariaSnapshot();
    throw new Error(`${targets} was not reached by ${MOST_TABS} × Tab; the focus is on ${focused}`);
  };
  const to: KeyboardUser["to"] = (role, name) => reach(page().getByRole(role, { name, exact: typeof name === "string" }));
  const toField = (field: FieldAt) => (typeof field === "string" || field instanceof RegExp ? to("textbox", field) : reach(field));
  const type = async (text: string): Promise<void> => {
    count([...text].length);
    await page().keyboard.type(text);
  };

  const choose: KeyboardUser["choose"] = async (group, choice) => {
    const radios = page().getByRole("radiogroup", { name: group }).last().getByRole("radio");
    const wanted = radios.and(page().getByRole("radio", { name: choice, exact: typeof choice === "string" }));
    await expect(wanted, `« ${choice} » is a choice`).toHaveCount(1);
    await reach(radios);
    for (let arrow = 0; !(await hasFocus(wanted)); arrow++) {
      if (arrow === MOST_TABS) throw new Error(`« ${choice} » was not reached`);
      await press("ArrowDown");
    }
    if (!(await wanted.isChecked())) await press("Space");
    await expect(wanted).toBeChecked();
  };

  const select: KeyboardUser["select"] = async (label, choice) => {
    await to("combobox", label);
    const chosen = page().getByRole("combobox", { name: label, exact: true }).locator("option:checked");
    await press("Home");
    for (let arrow = 0; (await chosen.textContent()) !== choice; arrow++) {
      if (arrow === MOST_TABS) throw new Error(`« ${choice} » was not reached`);
      await press("ArrowDown");
    }
  };

  return {
    to,
    reach,
    select,
    choose,
    press,
    type,
    push: async (name, role = "button") => {
      await to(role, name);
      await press("Enter");
    },
    use: async (targets) => {
      await reach(targets);
      await press("Enter");
    },
    write: async (field, text) => {
      await toField(field);
      await press("ControlOrMeta+a");
      await type(text);
    },
    writeLines: async (field, lines) => {
      await toField(field);
      for (const line of lines) {
        await type(line);
        await press("Enter");
      }
    },
    tick: async (name) => {
      await to("checkbox", name);
      await press("Space");
      await expect(page().getByRole("checkbox", { name, exact: typeof name === "string" })).toBeChecked();
    },
    arrive: async (title) => {
      const heading = page().getByRole("heading", { level: 1, name: title });
      await expect(heading).toBeVisible({ timeout: 20_000 });
      await expect(heading, "the new screen has the focus").toBeFocused();
      screen = (await heading.textContent()) ?? "";
    },
    counts: () => counts,
  };
}

/** Prints how many keys each screen took, so that a screen that grows tiring is seen. */
export function printCounts(user: KeyboardUser): void {
  const counts = [...user.counts()];
  const total = counts.reduce((sum, [, keys]) => sum + keys, 0);
  process.stdout.write(
    `${counts.map(([screen, keys]) => `  ${String(keys).padStart(5)}  ${screen}`).join("\n")}\n  ${total} key presses\n`,
  );
}
