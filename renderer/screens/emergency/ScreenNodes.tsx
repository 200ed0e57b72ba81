import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { ScreenNode } from "../../../electron/contract.ts";

interface Props {
  readonly nodes: readonly ScreenNode[];
  /** « Lire tout le texte », where something is left for the full text. */
  readonly onText?: () => void;
}

type Text = Extract<ScreenNode, { kind: "text" }>;

function Runs({ runs, onText }: Pick<Text, "runs"> & Pick<Props, "onText">) {
  return runs.map((run, index) => {
    const key = `${index} ${run.text}`;
    if (run.see && onText)
      return (
        <Button key={key} className="link" onPress={onText}>
          {run.text}
        </Button>
      );
    if (run.solid)
      return (
        <b key={key} className="solid">
          {run.text}
        </b>
      );
    return run.bold ? <b key={key}>{run.text}</b> : <span key={key}>{run.text}</span>;
  });
}

const levels = { 2: "h2", 3: "h3", 4: "h4" } as const;
const isLevel = (level: number): level is keyof typeof levels => level in levels;

function Line({ node, onText }: { readonly node: Text } & Pick<Props, "onText">) {
  const { level, runs } = node;
  const Heading = level !== undefined && isLevel(level) ? levels[level] : undefined;
  const words = <Runs runs={runs} {...(onText && { onText })} />;
  if (Heading) return <Heading>{words}</Heading>;
  const dialled = runs.length === 1 && runs[0]?.solid;
  return <p className={dialled ? "tel" : undefined}>{words}</p>;
}

function Group({ node, onText }: { readonly node: Extract<ScreenNode, { kind: "group" }> } & Pick<Props, "onText">): ReactNode {
  const kids = <ScreenNodes nodes={node.kids} {...(onText && { onText })} />;
  if (node.list === "numbered") return <ol className="first">{kids}</ol>;
  if (node.list) return <ul className="said-list">{kids}</ul>;
  if (node.item) return <li>{kids}</li>;
  if (node.section) return <section className={node.frame && `frame-${node.frame}`}>{kids}</section>;
  return node.frame ? <div className={`frame-${node.frame}`}>{kids}</div> : kids;
}

/** What paper says, in its order, as a page. */
export function ScreenNodes({ nodes, onText }: Props): ReactNode {
  return nodes.map((node, index) =>
    node.kind === "text" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes order
      <Line key={index} node={node} {...(onText && { onText })} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes order
      <Group key={index} node={node} {...(onText && { onText })} />
    ),
  );
}
