import { useState } from "react";
import { Button } from "react-aria-components";
import { unsigned as words } from "../../../templates/ui/signing.fr.ts";
import type { Unsigned } from "../../../templates/version-schema.ts";
import { sayDay } from "../../dates.ts";
import { Window } from "../../frame/Window.tsx";
import { EraseText } from "./EraseText.tsx";
import { NotSigning } from "./NotSigning.tsx";
import { OnPaper } from "./OnPaper.tsx";
import type { Signing } from "./places.ts";
import { SignHere } from "./SignHere.tsx";

/** « Signer », « Un autre jour », « Non »: the same size, the same look, no reason asked. What was said last is shown. */
export function PersonAnswer(signing: Signing) {
  const { version, place, onChange } = signing;
  const [asking, setAsking] = useState<Unsigned["answer"]>();
  const [signs, setSigns] = useState(false);
  const [erasing, setErasing] = useState(false);
  const said = version.unsigned;
  return (
    <div className="signing">
      {said && (
        <p role="status">
          {words.said(sayDay(said.on), words.answers[said.answer])} {said.readableInCrisis ? words.readable : words.notReadable}
        </p>
      )}
      <p className="small soft">{words.ask}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons, not fields */}
      <div className="equal" role="group" aria-label={place.title}>
        <Button className="btn" aria-expanded={signs} onPress={() => setSigns(true)}>
          {words.answers.sign}
        </Button>
        <Button className="btn" onPress={() => setAsking("anotherDay")}>
          {words.answers.anotherDay}
        </Button>
        <Button className="btn" onPress={() => setAsking("no")}>
          {words.answers.no}
        </Button>
      </div>
      {signs ? (
        <SignHere {...signing} />
      ) : (
        <div className="row">
          <OnPaper {...signing} />
        </div>
      )}
      <Window title={asking ? words.answers[asking] : ""} isOpen={asking !== undefined} onClose={() => setAsking(undefined)}>
        {asking && (
          <NotSigning
            version={version}
            answer={asking}
            onDone={(noted) => {
              setAsking(undefined);
              setSigns(false);
              onChange(noted);
            }}
            onErase={() => {
              setAsking(undefined);
              setErasing(true);
            }}
            onCancel={() => setAsking(undefined)}
          />
        )}
      </Window>
      <EraseText version={version} isOpen={erasing} onClose={() => setErasing(false)} />
    </div>
  );
}
