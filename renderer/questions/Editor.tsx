import type { Ref } from "react";
import type { KnownPerson } from "../known-people.ts";
import { ChoiceEditor } from "./ChoiceEditor.tsx";
import type { EditorProps } from "./editor-props.ts";
import { ListEditor } from "./ListEditor.tsx";
import { MedicinesEditor } from "./MedicinesEditor.tsx";
import { PeopleEditor, PersonEditor } from "./PeopleEditor.tsx";
import { TextEditor } from "./TextEditor.tsx";
import type { Takes } from "./takes.ts";

interface Props extends EditorProps {
  readonly ideas?: Ref<Takes<string>>;
  readonly people?: Ref<Takes<KnownPerson>>;
}

/** The editor of a field, by the type its template gives it. */
export function Editor({ ideas, people, ...props }: Props) {
  switch (props.field.type) {
    case "line":
    case "text":
      return <TextEditor {...props} />;
    case "list":
      return <ListEditor {...props} ref={ideas} />;
    case "choice":
      return <ChoiceEditor {...props} ref={people} />;
    case "people":
      return <PeopleEditor {...props} ref={people} />;
    case "person":
      return <PersonEditor {...props} ref={people} />;
    case "medicines":
      return <MedicinesEditor {...props} />;
    default:
      return null;
  }
}
