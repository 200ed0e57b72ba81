import { useCallback, useEffect, useState } from "react";
import { lockNow } from "../leave.ts";
import { useNavigation } from "../navigation.tsx";

/** « Fermer » and Ctrl+L. `unsaved` while a screen still holds words that are not on disk and someone must decide. */
export function useLock() {
  const { mayLeave } = useNavigation();
  const [unsaved, setUnsaved] = useState(false);

  const ask = useCallback(async () => {
    if (await mayLeave()) lockNow();
    else setUnsaved(true);
  }, [mayLeave]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "l") return;
      event.preventDefault();
      ask();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ask]);

  return { ask, unsaved, stay: () => setUnsaved(false), lockAnyway: lockNow };
}
