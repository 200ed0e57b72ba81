import { TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { currentTemplate } from "../../../templates/index.ts";
import { fieldsOf } from "../../../templates/schema.ts";
import { freeze as words } from "../../../templates/ui/signing.fr.ts";
import { interviewSteps, stepOf } from "../../flow.ts";
import { Tick } from "../../frame/Choices.tsx";
import { useNavigation } from "../../navigation.tsx";

const steps = interviewSteps(currentTemplate);
const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

interface Props {
  readonly draft: Draft;
  readonly found: readonly { readonly fieldId: string; readonly characters: readonly string[] }[];
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}

/** Signs that no font of the paper has, by answer, before the words are fixed. */
export function Unprintable({ draft, found, accepted, onAccept }: Props) {
  const { go } = useNavigation();
  return (
    <section className="part narrow">
      <h2 className="state see">
        <TriangleAlert className="icon" />
        {words.unprintable}
      </h2>
      <p>{words.unprintableHelp}</p>
      <ul className="plain-list">
        {found.map(({ fieldId, characters }) => {
          const step = stepOf(steps, fieldId);
          const field = fieldsOf(currentTemplate).find((each) => each.id === fieldId);
          return (
            <li key={fieldId} className="row spread">
              <span>
                {words.unprintableIn(field?.question.join(" ") ?? fieldId)}{" "}
                {characters.map((character) => (
                  <span key={character} className="sign-of">
                    <b>{character}</b> {codePoint(character)}
                  </span>
                ))}
              </span>
              {(step || draft.may.includes("teamPart")) && (
                <Button
                  className="btn"
                  onPress={() =>
                    go(
                      step
                        ? { screen: "question", draftId: draft.id, fieldId }
                        : { screen: field?.type === "capacity" ? "capacity" : "team", draftId: draft.id },
                    )
                  }
                >
                  {words.goField}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Tick isSelected={accepted} onChange={onAccept}>
        {words.acceptUnprintable}
      </Tick>
    </section>
  );
}
