import { List } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { interview } from "../../../templates/ui/interview.fr.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Frame } from "../../frame/Frame.tsx";
import { useNavigation } from "../../navigation.tsx";
import { useCall } from "../../use-call.ts";

interface Props {
  readonly draftId: string;
  /** Shows the way to the contents in the bar. */
  readonly contents?: boolean;
  readonly tools?: (draft: Draft) => ReactNode;
  readonly foot?: ReactNode;
  /** `put` shows a draft that a command has just answered. */
  readonly children: (draft: Draft, put: (draft: Draft) => void) => ReactNode;
}

/** A screen of a draft: its frame, and what is said when the draft cannot be read. */
export function WithDraft({ draftId, contents = true, tools, foot, children }: Props) {
  const { go } = useNavigation();
  const { loaded, reload, put } = useCall("draft.open", { draftId });
  return (
    <Frame
      foot={foot}
      tools={
        <>
          {loaded.state === "ready" && tools?.(loaded.value)}
          {contents && (
            <Button className="btn" onPress={() => go({ screen: "overview", draftId })}>
              <List className="icon" />
              {interview.contents}
            </Button>
          )}
        </>
      }
    >
      {loaded.state === "failed" && (
        <main className="page">
          <ErrorNote error={loaded.error} onRetry={reload} />
        </main>
      )}
      {loaded.state === "loading" && <main className="page" />}
      {loaded.state === "ready" && children(loaded.value, put)}
    </Frame>
  );
}
