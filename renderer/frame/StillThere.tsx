import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { lockWords } from "../../templates/ui/lock.fr.ts";
import { useApp } from "../app-state.tsx";
import { callLock } from "../host.ts";
import { createIdleWatch } from "../idle-watch.ts";
import { lockAlone } from "../leave.ts";
import { useNavigation } from "../navigation.tsx";
import { watchPresence } from "../presence.ts";
import { Window } from "./Window.tsx";

const DEFAULT_MINUTES = 10;
const LOCK_KEY = "l";

/** Locks when nobody is there, a minute after asking, or when the computer says so. Under every screen of the open app. */
export function StillThere() {
  const { state } = useApp();
  const { countUnkept } = useNavigation();
  const [warning, setWarning] = useState<{ readonly seconds: number; readonly stay: () => void }>();
  const minutes = state.idleMinutes ?? DEFAULT_MINUTES;

  useEffect(() => {
    const leave = () => void lockAlone(countUnkept);
    const watch = createIdleWatch({
      minutes,
      onWarning: (seconds) => setWarning(seconds === undefined ? undefined : { seconds, stay: () => watch.act(true) }),
      onOver: leave,
    });
    const forget = watchPresence((event) => {
      const answers = watch.isWarning() && event instanceof KeyboardEvent && !isLockKey(event);
      watch.act(answers);
      // The key that says « I am here » does nothing else.
      if (!answers) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    const timer = setInterval(watch.check, 1_000);
    document.addEventListener("visibilitychange", watch.check);
    callLock("lock.wait", {}).then(leave, () => undefined);
    return () => {
      forget();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", watch.check);
    };
  }, [minutes, countUnkept]);

  return (
    <Window title={lockWords.stillThere} isOpen={warning !== undefined} onClose={() => warning?.stay()} alert>
      <p>{warning && lockWords.soon(warning.seconds)}</p>
      <p>{lockWords.anyKey}</p>
      <div className="row end">
        <Button className="btn go big" autoFocus onPress={() => warning?.stay()}>
          {lockWords.here}
        </Button>
      </div>
    </Window>
  );
}

const isLockKey = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === LOCK_KEY;
