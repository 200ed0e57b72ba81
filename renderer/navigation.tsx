import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Place } from "../electron/shell-contract.ts";
import { callLock } from "./host.ts";

/** Every screen of the open app. Held in memory only: no id ever reaches an address or a title. */
export type Route =
  /** `saved`: one has just stopped in the middle of a document, and is told that it is kept. */
  | { readonly screen: "home"; readonly saved?: boolean }
  | { readonly screen: "newPerson"; readonly familyName?: string }
  /** `done`: what has just been done to the file, said once there. */
  | { readonly screen: "person"; readonly personId: string; readonly done?: "corrected" | "joined" | "separated" }
  | { readonly screen: "correctIdentity"; readonly personId: string }
  /** `otherId`: the file to compare with, once it is found. */
  | { readonly screen: "joinFiles"; readonly personId: string; readonly otherId?: string }
  | { readonly screen: "newDirective"; readonly personId: string }
  | { readonly screen: "overview"; readonly draftId: string }
  /** `fieldId`: absent for the question where they stopped. `fromReadBack`: the chapter being read back, which the question returns to. */
  | { readonly screen: "question"; readonly draftId: string; readonly fieldId?: string; readonly fromReadBack?: string }
  | { readonly screen: "team"; readonly draftId: string }
  | { readonly screen: "capacity"; readonly draftId: string }
  | { readonly screen: "readBack"; readonly draftId: string; readonly sectionId?: string }
  | { readonly screen: "recipients"; readonly draftId: string }
  | { readonly screen: "freeze"; readonly draftId: string }
  | { readonly screen: "sign"; readonly versionId: string }
  | { readonly screen: "paper"; readonly versionId: string }
  | { readonly screen: "backups" }
  | { readonly screen: "emergency" }
  | { readonly screen: "envelope" }
  | { readonly screen: "read"; readonly versionId: string }
  | { readonly screen: "copies"; readonly personId: string }
  | { readonly screen: "fileTeam"; readonly personId: string }
  | { readonly screen: "professionals" }
  | { readonly screen: "settings" };

export type RouteOf<Screen extends Route["screen"]> = Extract<Route, { screen: Screen }>;

/** Asked before a screen is left; answers false to stay, for instance when a text could not be saved. */
export type LeaveCheck = () => Promise<boolean>;

interface Navigation {
  readonly route: Route;
  /** Changes at each move, so that a screen starts afresh even when only its ids change. */
  readonly visit: number;
  readonly canGoBack: boolean;
  readonly go: (route: Route) => Promise<void>;
  /** Takes the place of the screen shown: « Retour » will not come back to it. */
  readonly replace: (route: Route) => Promise<void>;
  /** Goes there from home: « Retour » comes back to none of the screens before, which no longer hold. */
  readonly settle: (route: Route) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  readonly home: (told?: { readonly saved: boolean }) => Promise<void>;
  /** Whether the screen shown may be left now. */
  readonly mayLeave: LeaveCheck;
  /** Tries to keep everything on the screen, and counts the fields that could not be. */
  readonly countUnkept: () => Promise<number>;
  readonly holdLeaving: (check: LeaveCheck) => () => void;
}

const Context = createContext<Navigation | undefined>(undefined);
const HOME: Route = { screen: "home" };
const EMERGENCY: Route = { screen: "emergency" };

/** Where the app is and how to move. Only under `NavigationProvider`. */
export function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (!navigation) throw new Error("useNavigation outside its provider");
  return navigation;
}

/** Registers what must be asked before this screen is left: by a move, « Fermer » or Ctrl+L. */
export function useBeforeLeave(check: LeaveCheck): void {
  const { holdLeaving } = useNavigation();
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  });
  useEffect(() => holdLeaving(() => latest.current()), [holdLeaving]);
}

/** What is remembered of a screen over a lock: its name and its ids, no name nor word. */
const placeOf = (route: Route): Place =>
  Object.fromEntries(Object.entries(route).filter(([key]) => key === "screen" || key === "fromReadBack" || key.endsWith("Id")));

/** The screen of a place that `placeOf` gave in an earlier window; home when there is none. */
export const routeAt = (place: Place | undefined): Route => (place?.screen ? (place as unknown as Route) : HOME);

interface Props {
  /** The first screen. « Retour » goes from there to home. */
  readonly start: Route;
  /** Starts with « Urgence » already open. */
  readonly inEmergency: boolean;
  /** Has « Urgence » and nothing else: it is their home. */
  readonly emergencyOnly: boolean;
  readonly children: ReactNode;
}

export function NavigationProvider({ start, inEmergency, emergencyOnly, children }: Props) {
  const first = emergencyOnly ? EMERGENCY : HOME;
  const [trail, setTrail] = useState(() => {
    const next = inEmergency ? EMERGENCY : start;
    const routes: readonly Route[] = emergencyOnly || next.screen === "home" ? [first] : [first, next];
    return { routes, at: routes.length - 1, visit: 0 };
  });
  const checks = useRef(new Set<LeaveCheck>());

  const holdLeaving = useCallback((check: LeaveCheck) => {
    checks.current.add(check);
    return () => void checks.current.delete(check);
  }, []);

  const mayLeave = useCallback(async () => {
    for (const check of checks.current) if (!(await check())) return false;
    return true;
  }, []);

  const countUnkept = useCallback(async () => {
    const kept = await Promise.all([...checks.current].map((check) => check()));
    return kept.filter((safe) => !safe).length;
  }, []);

  const moves = useMemo(() => {
    const move = async (next: (routes: readonly Route[], at: number) => { routes: readonly Route[]; at: number }) => {
      if (!(await mayLeave())) return;
      setTrail((from) => ({ ...next(from.routes, from.at), visit: from.visit + 1 }));
      window.scrollTo(0, 0);
    };
    return {
      go: (route: Route) => move((routes, at) => ({ routes: [...routes.slice(0, at + 1), route], at: at + 1 })),
      replace: (route: Route) => move((routes, at) => ({ routes: [...routes.slice(0, at), route], at })),
      settle: (route: Route) => move(() => ({ routes: [first, route], at: 1 })),
      back: () => move((routes, at) => ({ routes, at: Math.max(0, at - 1) })),
      forward: () => move((routes, at) => ({ routes, at: Math.min(routes.length - 1, at + 1) })),
      home: (told?: { readonly saved: boolean }) =>
        move(() => ({ routes: [first.screen === "home" ? { ...first, ...told } : first], at: 0 })),
    };
  }, [mayLeave, first]);

  useMoveKeys(moves);

  const route = trail.routes[trail.at] ?? first;
  useEffect(() => {
    callLock("lock.place", { place: placeOf(route) }).catch(() => undefined);
  }, [route]);

  const navigation = useMemo(
    () => ({
      route,
      visit: trail.visit,
      canGoBack: trail.at > 0,
      ...moves,
      mayLeave,
      countUnkept,
      holdLeaving,
    }),
    [trail, route, moves, mayLeave, countUnkept, holdLeaving],
  );
  return <Context value={navigation}>{children}</Context>;
}

/** The state of the history entry that holds the window's way back. */
const HELD = "held";

/**
 * Alt+← and Alt+→, and the window's own « back » (the side button of a mouse, a gesture). The window's way back is held by one
 * entry, which each use goes forward to again. It is put there once a hand has touched the page: browsers pass over an entry that
 * no hand has made.
 */
function useMoveKeys({ back, forward }: { readonly back: () => void; readonly forward: () => void }) {
  useEffect(() => {
    const isHeld = () => window.history.state === HELD;
    const hold = () => {
      if (!isHeld()) window.history.pushState(HELD, "");
    };
    const onKey = (event: KeyboardEvent) => {
      hold();
      if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
      event.preventDefault();
      if (event.key === "ArrowLeft") back();
      else forward();
    };
    const onPopState = () => {
      if (isHeld()) return;
      window.history.forward();
      back();
    };
    if (navigator.userActivation.hasBeenActive) hold();
    window.addEventListener("keydown", onKey);
    // Before any button takes the press for itself.
    window.addEventListener("pointerdown", hold, true);
    window.addEventListener("popstate", onPopState);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("pointerdown", hold, true);
      window.removeEventListener("popstate", onPopState);
    };
  }, [back, forward]);
}
