import type { Output } from "../../electron/contract.ts";
import type { Professional } from "../../templates/version-schema.ts";
import { useApp } from "../app-state.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import type { RouteOf } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { DirectiveForm } from "./new-directive/DirectiveForm.tsx";

/** Who helps, who will sign, where the person stands, what there was before. */
export default function NewDirective({ route }: { readonly route: RouteOf<"newDirective"> }) {
  const { state } = useApp();
  const file = useCall("person.open", { personId: route.personId });
  const settings = useCall("settings.open", {});
  const team = useCall("professional.list", {});
  const failed = [file, team, settings].find(({ loaded }) => loaded.state === "failed");
  const add = (added: Professional) => {
    if (team.loaded.state === "ready") team.put([...team.loaded.value, { ...added, account: false }]);
  };
  if (file.loaded.state === "ready" && team.loaded.state === "ready" && settings.loaded.state === "ready") {
    const { peerWorkers } = settings.loaded.value;
    return (
      <Frame>
        <DirectiveForm file={file.loaded.value} team={team.loaded.value} me={state.professional} peerWorkers={peerWorkers} onAdded={add} />
      </Frame>
    );
  }
  return (
    <Frame>
      <main className="page">
        {failed?.loaded.state === "failed" ? <ErrorNote error={failed.loaded.error} onRetry={failed.reload} /> : <Waiting />}
      </main>
    </Frame>
  );
}

export type Team = Output<"professional.list">;
