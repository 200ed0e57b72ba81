import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from "react";

export type Theme = "system" | "light" | "dark" | "contrast";
/** Held in memory: nothing about a reader is written outside the store. */
export interface DisplaySettings {
  /** Text size, 1 to 2.5. */
  readonly zoom: number;
  readonly theme: Theme;
  readonly comfort: boolean;
}

export const ZOOM = { smallest: 1, largest: 2.5, step: 0.25 } as const;
const START: DisplaySettings = { zoom: 1, theme: "system", comfort: false };

interface Display extends DisplaySettings {
  readonly change: (part: Partial<DisplaySettings>) => void;
}

const Context = createContext<Display | undefined>(undefined);

/** How the page is shown to this reader. Only under `DisplayProvider`. */
export function useDisplay(): Display {
  const display = useContext(Context);
  if (!display) throw new Error("useDisplay outside its provider");
  return display;
}

const matches = (query: string) => window.matchMedia(query).matches;
const systemTheme = () => (matches("(prefers-contrast: more)") ? "contrast" : matches("(prefers-color-scheme: dark)") ? "dark" : "light");

export function DisplayProvider({ children }: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState(START);
  const [system, setSystem] = useState(systemTheme);

  useEffect(() => {
    const lists = ["(prefers-contrast: more)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query));
    const follow = () => setSystem(systemTheme());
    for (const list of lists) list.addEventListener("change", follow);
    return () => {
      for (const list of lists) list.removeEventListener("change", follow);
    };
  }, []);

  useLayoutEffect(() => {
    const page = document.documentElement;
    page.style.setProperty("--text-zoom", String(settings.zoom));
    page.dataset.theme = settings.theme === "system" ? system : settings.theme;
    if (settings.comfort) page.dataset.spacing = "comfort";
    else delete page.dataset.spacing;
  }, [settings, system]);

  const display = useMemo(
    () => ({ ...settings, change: (part: Partial<DisplaySettings>) => setSettings((now) => ({ ...now, ...part })) }),
    [settings],
  );
  return <Context value={display}>{children}</Context>;
}

/** Whose hands the page is in: the pair's, or the person's, who reads larger (22 px). */
export function useReader(reader: "pair" | "patient"): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.mode = reader;
    return () => {
      delete document.documentElement.dataset.mode;
    };
  }, [reader]);
}
