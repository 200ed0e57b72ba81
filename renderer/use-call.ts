import { useCallback, useEffect, useRef, useState } from "react";
import type { CommandName, Input, Output } from "../electron/contract.ts";
import { asHostError, call, type HostError } from "./host.ts";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: HostError }
  | { readonly state: "ready"; readonly value: T };

/**
 * Runs a reading command when the screen opens and when its input changes. `reload` asks again and keeps what is shown meanwhile;
 * `put` shows a value that another command has just answered.
 */
export function useCall<Name extends CommandName>(name: Name, input: Input<Name>) {
  const [loaded, setLoaded] = useState<Loaded<Output<Name>>>({ state: "loading" });
  const [asked, setAsked] = useState(0);
  const key = JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`, whose identity changes at each render
  useEffect(() => {
    let current = true;
    call(name, input).then(
      (value) => current && setLoaded({ state: "ready", value }),
      (thrown) => current && setLoaded({ state: "failed", error: asHostError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [name, key, asked]);

  const reload = useCallback(() => setAsked((times) => times + 1), []);
  const put = useCallback((value: Output<Name>) => setLoaded({ state: "ready", value }), []);
  return { loaded, reload, put };
}

/** Runs a writing command on demand: `busy` while it runs, `error` after a failure, forgotten at the next try. */
export function useRun() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HostError>();
  const running = useRef(false);

  /** Answers what `work` answers, or undefined when it failed, `error` then being set. A second press meanwhile does nothing. */
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      return await work();
    } catch (thrown) {
      setError(asHostError(thrown));
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { run, busy, error, setError };
}
