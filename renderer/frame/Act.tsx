import { type ReactNode, useId, useState } from "react";
import { Button, type ButtonProps } from "react-aria-components";

interface Props extends Omit<ButtonProps, "isDisabled" | "children"> {
  readonly children: ReactNode;
  /** What is missing before this can be done. The button stays reachable and says it. */
  readonly missing?: string | undefined;
}

/** A button that, while something is missing, is dashed, keeps the focus, and says what is missing instead of acting. */
export function Act({ children, missing, className = "btn go", onPress, type, ...props }: Props) {
  const [asked, setAsked] = useState(false);
  const id = useId();
  if (!missing) {
    return (
      <Button {...props} {...(onPress && { onPress })} {...(type && { type })} className={className}>
        {children}
      </Button>
    );
  }
  return (
    <span className="act">
      <span className={asked ? "missing" : "hidden"} id={id}>
        {missing}
      </span>
      <span role="status" className="hidden">
        {asked && missing}
      </span>
      <Button {...props} className="btn" aria-disabled="true" aria-describedby={id} onPress={() => setAsked(true)}>
        {children}
      </Button>
    </span>
  );
}
