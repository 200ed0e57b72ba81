import { settings as words } from "../../templates/ui/settings.fr.ts";
import { useApp } from "../app-state.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import { useCall } from "../use-call.ts";
import { History } from "./settings/History.tsx";
import { SettingsForm } from "./settings/SettingsForm.tsx";
import { SettingsRead } from "./settings/SettingsRead.tsx";

/** « Réglages du pôle » (decision D17): changed by an administrator, read by everyone, with every decision before. */
export default function Settings() {
  const { state, refresh } = useApp();
  const settings = useCall("settings.open", {});
  const history = useCall("settings.history", {});
  const [failed] = [settings, history].flatMap(({ loaded, reload }) =>
    loaded.state === "failed" ? [{ error: loaded.error, reload }] : [],
  );
  return (
    <Frame>
      <main className="page settings">
        <div className="head">
          <Title>{words.title}</Title>
          <p>{words.lead(state.pole?.name ?? "")}</p>
          {!state.administrator && <p className="soft">{words.readOnly}</p>}
        </div>
        <ErrorNote error={failed?.error} onRetry={failed?.reload} />
        {settings.loaded.state === "loading" && <Waiting />}
        {settings.loaded.state === "ready" &&
          (state.administrator ? (
            <SettingsForm
              settings={settings.loaded.value}
              onSaved={(saved) => {
                settings.put(saved);
                history.reload();
                void refresh();
              }}
            />
          ) : (
            <SettingsRead settings={settings.loaded.value} />
          ))}
        {history.loaded.state === "ready" && <History history={history.loaded.value} />}
      </main>
    </Frame>
  );
}
