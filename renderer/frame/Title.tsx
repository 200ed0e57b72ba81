import { type ReactNode, useEffect, useRef } from "react";

/**
 * The one heading of a screen. Takes the focus when the screen opens, so that a keyboard or a screen reader starts there;
 * `quiet` leaves the focus to a first field.
 */
export function Title({ children, quiet = false }: { readonly children: ReactNode; readonly quiet?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [quiet]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
