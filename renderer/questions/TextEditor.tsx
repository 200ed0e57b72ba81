import { useState } from "react";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import type { EditorProps } from "./editor-props.ts";
import { answerOf, textIn } from "./values.ts";

const LINE_BREAKS = /[\n\r\u2028\u2029]+/g;

/** A line or a text, which grows with what is written. A line takes no line break, as any field of one line. */
export function TextEditor({ field, answer, onChange, labelledBy, look }: EditorProps) {
  const [text, setText] = useState(() => textIn(answer));
  const oneLine = field.type === "line";

  function write(typed: string) {
    const next = oneLine ? typed.replace(LINE_BREAKS, " ") : typed;
    setText(next);
    onChange(answerOf.text(next));
  }
  return (
    <div className={`${look} answer writing`}>
      <textarea
        className="own"
        aria-labelledby={labelledBy}
        rows={oneLine ? 1 : 4}
        placeholder={words.writeHere}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => oneLine && event.key === "Enter" && event.preventDefault()}
      />
    </div>
  );
}
