import { useCallback, useEffect, useState } from "react";
import { useApp } from "../app-state.tsx";
import { call } from "../host.ts";
import { useNavigation } from "../navigation.tsx";

/** « Fermer » and Ctrl+L. `unsaved` while a screen still holds words that are not on disk and someone must decide. */
export function useLock() {
  const { mayLeave } = useNavigation();
  const { empty, refresh } = useApp();
  const [unsaved, setUnsaved] = useState(false);

  /** The data process forgets its keys; the host then replaces this page, so that nothing read stays in its memory. */
  const lock = useCallback(async () => {
    try {
      await call("store.lock", {});
      empty();
    } catch {
      await refresh();
    }
  }, [empty, refresh]);

  const ask = useCallback(async () => {
    if (await mayLeave()) await lock();
    else setUnsaved(true);
  }, [mayLeave, lock]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "l") return;
      event.preventDefault();
      ask();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ask]);

  return { ask, unsaved, stay: () => setUnsaved(false), lockAnyway: lock };
}
