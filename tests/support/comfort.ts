import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** React Aria's own: what it has just said aloud stays there a few seconds, then goes. */
const ANNOUNCER = "[data-live-announcer]";
/** The smallest a target may be, in CSS pixels (domain guide §10); half a pixel for rounding. */
const TARGET = 44 - 0.5;

/**
 * What would stop or tire a reader on the screen shown: broken rules of WCAG (contrast 7:1 included), text that runs out of the
 * window sideways, targets under 44 pixels. Empty when all is well.
 */
export async function obstacles(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude(ANNOUNCER).withTags(TAGS).analyze();
  const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  const shape = await page.evaluate((least) => {
    const found: string[] = [];
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over > 0) found.push(`runs ${over} px out of the window`);
    const touched = document.querySelectorAll<HTMLElement>(
      "button, select, textarea, a[href], .choice, input:not([type=radio], [type=checkbox])",
    );
    for (const element of touched) {
      const { height, width } = element.getBoundingClientRect();
      const seen = element.checkVisibility({ visibilityProperty: true }) && width > 1;
      if (seen && height < least) found.push(`${Math.round(height)} px high: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, TARGET);
  return [...broken, ...shape];
}
