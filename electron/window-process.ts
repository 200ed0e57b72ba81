import { liveOneWindow } from "./window-life.ts";

liveOneWindow();
