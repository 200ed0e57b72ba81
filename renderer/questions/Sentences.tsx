import { Fragment } from "react";

/** A question, which breaks between its sentences first. */
export const Sentences = ({ of }: { readonly of: readonly string[] }) =>
  of.map((sentence, index) => (
    <Fragment key={sentence}>
      {index > 0 && " "}
      <span className="sentence">{sentence}</span>
    </Fragment>
  ));
