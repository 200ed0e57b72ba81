import { useState } from "react";
import { Button } from "react-aria-components";
import { interview } from "../../templates/ui/interview.fr.ts";

/** An example, shown on demand so that it does not put words in anyone's mouth. */
export function Example({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button className="link" aria-expanded={shown} onPress={() => setShown(!shown)}>
        {shown ? interview.hideExample : interview.showExample}
      </Button>
      {shown && <p className="example soft">{interview.example(text)}</p>}
    </>
  );
}
