import { useEffect } from "react";
import { crisisReaders } from "../templates/crisis.ts";
import { AppStateProvider, useApp } from "./app-state.tsx";
import { DisplayProvider } from "./display.tsx";
import { ComeBack } from "./frame/ComeBack.tsx";
import { DoorFrame } from "./frame/Frame.tsx";
import { StillThere } from "./frame/StillThere.tsx";
import { Waiting } from "./frame/Waiting.tsx";
import { NavigationProvider } from "./navigation.tsx";
import { tellPresence } from "./presence.ts";
import { FirstStart } from "./screens/first-start/FirstStart.tsx";
import { CurrentScreen } from "./screens/index.tsx";
import { Unlock } from "./screens/Unlock.tsx";
import { Unusable } from "./screens/Unusable.tsx";

/** The whole page: what stands in front of the store, then the store's screens. */
export function App() {
  useEffect(tellPresence, []);
  return (
    <DisplayProvider>
      <AppStateProvider
        waiting={
          <DoorFrame>
            <main className="page">
              <Waiting />
            </main>
          </DoorFrame>
        }
        failed={(error, retry) => <Unusable problem={error.code} onRetry={retry} />}
      >
        <Door />
      </AppStateProvider>
    </DisplayProvider>
  );
}

function Door() {
  const { state, inEmergency, refresh } = useApp();
  switch (state.phase) {
    case "firstStart":
      return <FirstStart />;
    case "locked":
      return <Unlock />;
    case "unusable":
      return <Unusable problem={state.problem ?? "internal"} onRetry={refresh} />;
    case "open": {
      const role = state.professional?.role;
      return (
        <ComeBack>
          {(start) => (
            <NavigationProvider
              start={start}
              inEmergency={inEmergency && role !== undefined && crisisReaders.has(role)}
              emergencyOnly={role === "crisisReader" && !state.administrator}
            >
              <CurrentScreen />
              <StillThere />
            </NavigationProvider>
          )}
        </ComeBack>
      );
    }
  }
}
