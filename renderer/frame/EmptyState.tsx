import type { ReactNode } from "react";

/** Nothing here yet: says so, and what would fill the place. Room is left on purpose. */
export function EmptyState({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="soft">{children}</p>
      {action}
    </div>
  );
}
