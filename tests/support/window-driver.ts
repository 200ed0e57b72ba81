import { readFileSync, rmSync } from "node:fs";
import { liveOneWindow } from "../../electron/window-life.ts";
import { writeAboutMe } from "./first-question.ts";

// A window's process like the product's, with someone in front of its first window: they open, write, and lock at the signal. What
// they type is read from a file by that first process only, so that it lies nowhere else than where a keyboard would have put it.

const say = (word: string) => process.stdout.write(`${word}\n`);

liveOneWindow(async ({ page }, { left }) => {
  const login = page.getByLabel("Votre identifiant");
  await login.waitFor({ timeout: 60_000 });
  if (left) return void say("locked");
  const script = process.env.PAROLES_TYPED ?? "";
  const typed = JSON.parse(readFileSync(script, "utf8")) as { login: string; passphrase: string; words: string };
  rmSync(script);
  await login.fill(typed.login);
  await page.getByLabel("Votre phrase secrète").pressSequentially(typed.passphrase);
  await page.keyboard.press("Enter");
  await writeAboutMe(page, typed.words);
  process.on("SIGUSR2", () => void page.keyboard.press("Control+l"));
  say(`written ${process.pid}`);
});
