import { fileURLToPath } from "node:url";
import { keepWindows } from "../../electron/windows.ts";

// What `npm start` does once it has found a browser, without a screen and with the window's process of `window-driver.ts`.
const [store = "", dist = ""] = process.argv.slice(2);
const driver = fileURLToPath(new URL("window-driver.ts", import.meta.url));
process.exitCode = await keepWindows({ store, dist, headless: true, fictional: {}, viewport: { width: 1280, height: 800 } }, driver);
