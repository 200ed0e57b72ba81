import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import type { RouteOf } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { CompareFiles } from "./join/CompareFiles.tsx";
import { FindFile } from "./join/FindFile.tsx";
import type { File } from "./Person.tsx";

/** One person, two files (decision D3): the other one is found, both are read side by side, then they become one. */
export default function JoinFiles({ route }: { readonly route: RouteOf<"joinFiles"> }) {
  const { loaded, reload } = useCall("person.open", { personId: route.personId });
  return (
    <Frame>
      {loaded.state !== "ready" ? (
        <Loading loaded={loaded} onRetry={reload} />
      ) : route.otherId === undefined ? (
        <FindFile file={loaded.value} />
      ) : (
        <WithOther file={loaded.value} otherId={route.otherId} onChange={reload} />
      )}
    </Frame>
  );
}

function WithOther({ file, otherId, onChange }: { readonly file: File; readonly otherId: string; readonly onChange: () => void }) {
  const { loaded, reload } = useCall("person.open", { personId: otherId });
  if (loaded.state !== "ready") return <Loading loaded={loaded} onRetry={reload} />;
  const readAgain = () => {
    onChange();
    reload();
  };
  return <CompareFiles file={file} other={loaded.value} onRefused={readAgain} />;
}

interface LoadingProps {
  readonly loaded: Exclude<ReturnType<typeof useCall<"person.open">>["loaded"], { state: "ready" }>;
  readonly onRetry: () => void;
}

function Loading({ loaded, onRetry }: LoadingProps) {
  return (
    <main className="page">
      {loaded.state === "loading" && <Waiting />}
      <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={onRetry} />
    </main>
  );
}
