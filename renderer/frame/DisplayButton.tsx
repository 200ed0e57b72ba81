import { ALargeSmall, Check, Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { common, displayWords } from "../../templates/ui/common.fr.ts";
import { type Theme, useDisplay, ZOOM } from "../display.tsx";
import { Act } from "./Act.tsx";
import { Choices, Tick } from "./Choices.tsx";
import { Window } from "./Window.tsx";

const THEMES: readonly Theme[] = ["system", "light", "dark", "contrast"];

/** « Affichage »: text size, colours, spacing. Each change shows at once, behind the window. */
export function DisplayButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="btn quiet" onPress={() => setOpen(true)}>
        <ALargeSmall className="icon" />
        {common.display}
      </Button>
      <Window title={displayWords.title} isOpen={open} onClose={() => setOpen(false)}>
        <DisplayChoices />
        <div className="row end">
          <Button className="btn go" onPress={() => setOpen(false)}>
            <Check className="icon" />
            {common.done}
          </Button>
        </div>
      </Window>
    </>
  );
}

function DisplayChoices() {
  const { zoom, theme, comfort, change } = useDisplay();
  return (
    <>
      <p className="soft">{displayWords.intro}</p>
      <fieldset className="zoom">
        <legend className="label">{displayWords.size}</legend>
        <div className="row">
          <Act
            className="btn"
            missing={zoom <= ZOOM.smallest ? displayWords.smallest : undefined}
            onPress={() => change({ zoom: zoom - ZOOM.step })}
          >
            <Minus className="icon" />
            {displayWords.smaller}
          </Act>
          <output className="lead strong">{displayWords.sizeValue(Math.round(zoom * 100))}</output>
          <Act
            className="btn"
            missing={zoom >= ZOOM.largest ? displayWords.largest : undefined}
            onPress={() => change({ zoom: zoom + ZOOM.step })}
          >
            <Plus className="icon" />
            {displayWords.larger}
          </Act>
        </div>
      </fieldset>
      <Choices
        label={displayWords.theme}
        inline
        choices={THEMES.map((id) => ({ id, label: displayWords.themes[id] }))}
        value={theme}
        onChange={(chosen) => change({ theme: chosen })}
      />
      <Tick isSelected={comfort} onChange={(chosen) => change({ comfort: chosen })}>
        {displayWords.spacing}
      </Tick>
    </>
  );
}
