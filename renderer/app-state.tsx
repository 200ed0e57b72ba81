import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { AppState } from "../electron/contract.ts";
import { asHostError, call, type HostError } from "./host.ts";

interface App {
  readonly state: AppState;
  /** Asks the data process again. */
  readonly refresh: () => Promise<void>;
  /** Shows a state that a command has just answered. `inEmergency`: whoever opens looks for a sheet at once. */
  readonly put: (state: AppState, inEmergency?: boolean) => void;
  readonly inEmergency: boolean;
}

const Context = createContext<App | undefined>(undefined);
const CHECK_INTERVAL_MS = 400;

/** Asked while the first screen is being prepared. A refusal is read where the answer is. */
const first = call("app.state", {});
first.catch(() => undefined);

/** The state of the store and who is signed in. Only under `AppStateProvider`. */
export function useApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error("useApp outside its provider");
  return app;
}

interface Props {
  readonly waiting: ReactNode;
  readonly failed: (error: HostError, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Loads `app.state` once, then follows the opening check until it ends. */
export function AppStateProvider({ waiting, failed, children }: Props) {
  const [state, setState] = useState<AppState>();
  const [error, setError] = useState<HostError>();
  const [inEmergency, setInEmergency] = useState(false);

  const take = useCallback(async (asked: Promise<AppState>) => {
    try {
      setState(await asked);
      setError(undefined);
    } catch (thrown) {
      setError(asHostError(thrown));
    }
  }, []);
  const refresh = useCallback(() => take(call("app.state", {})), [take]);

  useEffect(() => {
    take(first);
  }, [take]);

  const checking = state?.check?.verdict === "running";
  useEffect(() => {
    if (!checking) return;
    const timer = setInterval(refresh, CHECK_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [checking, refresh]);

  const app = useMemo(() => {
    const put = (next: AppState, emergency = false) => {
      setState(next);
      setInEmergency(emergency);
    };
    return state && { state, refresh, put, inEmergency };
  }, [state, inEmergency, refresh]);
  if (error && !app) return failed(error, refresh);
  if (!app) return waiting;
  return <Context value={app}>{children}</Context>;
}
