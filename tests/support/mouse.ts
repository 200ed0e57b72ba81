import { expect, type Locator, type Page } from "@playwright/test";
import type { User } from "./user.ts";

/** Someone with a mouse, who points at what they read. Their words come in at once, as if pasted. */
export function mouseOf(page: () => Page): User {
  const exactly = (name: string | RegExp) => ({ name, exact: typeof name === "string" });
  const box = (name: string | RegExp | Locator) =>
    typeof name === "string" || name instanceof RegExp ? page().getByRole("textbox", exactly(name)) : name;
  /** What is pointed at: the words beside the dot or the box. */
  const wordsOf = (control: Locator) => control.locator("xpath=ancestor::label");

  return {
    push: (name, role = "button") => page().getByRole(role, exactly(name)).click(),
    use: (targets) => targets.first().click(),
    write: (field, text) => box(field).last().fill(text),
    writeLines: async (field, lines) => {
      for (const line of lines) {
        await box(field).fill(line);
        await page().getByRole("button", exactly("Ajouter")).click();
      }
    },
    choose: async (group, choice) => {
      const wanted = page().getByRole("radiogroup", { name: group }).last().getByRole("radio", exactly(choice));
      await wordsOf(wanted).click();
      await expect(wanted).toBeChecked();
    },
    tick: async (name) => {
      const wanted = page().getByRole("checkbox", exactly(name));
      await wordsOf(wanted).click();
      await expect(wanted).toBeChecked();
    },
    select: async (label, choice) => {
      await page().getByRole("combobox", exactly(label)).selectOption({ label: choice });
    },
    arrive: (title) => expect(page().getByRole("heading", { level: 1, name: title })).toBeVisible({ timeout: 20_000 }),
  };
}
