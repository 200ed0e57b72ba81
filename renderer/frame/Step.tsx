import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode, RefObject, SubmitEventHandler } from "react";
import { Button } from "react-aria-components";
import { common } from "../../templates/ui/common.fr.ts";

interface Props {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
  readonly onBack?: (() => void) | undefined;
  readonly busy?: boolean;
  /** The words of the one way on. */
  readonly next?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A screen that is one form: its content, then « Retour » on the left and the one way on at bottom right. Enter submits. */
export function Step({ form, onSubmit, onBack, busy = false, next = common.goOn, className = "page", children }: Props) {
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="step">
      <main className={className}>{children}</main>
      <div className="ways">
        {onBack && (
          <Button className="btn" onPress={onBack}>
            <ArrowLeft className="icon" />
            {common.goBack}
          </Button>
        )}
        <Button className="btn go push" type="submit" isPending={busy}>
          {next}
          <ArrowRight className="icon" />
        </Button>
      </div>
    </form>
  );
}
