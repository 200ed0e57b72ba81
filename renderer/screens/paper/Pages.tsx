import { useEffect, useEffectEvent, useRef, useState } from "react";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import { openPdf } from "../../paper-pages.ts";

interface Props {
  readonly pdf: string;
  /** What these pages are, in words. */
  readonly kind: string;
  readonly count: number;
  /** Told once every page is drawn. */
  readonly onDrawn: () => void;
}

/** Every page, drawn as it prints. What the browser prints is these drawings, one a sheet. */
export function Pages({ pdf, kind, count, onDrawn }: Props) {
  const place = useRef<HTMLElement>(null);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const done = useEffectEvent(onDrawn);

  useEffect(() => {
    let current = true;
    const opened = openPdf(pdf);
    const canvases = [...(place.current?.querySelectorAll("canvas") ?? [])];
    async function drawAll() {
      const open = await opened;
      for (const [index, canvas] of canvases.entries()) {
        if (!current) return;
        const text = await open.draw(index + 1, canvas);
        if (current) setTexts((before) => [...before.slice(0, index), text]);
      }
      if (current) done();
    }
    drawAll().catch(() => current && setFailed(true));
    return () => {
      current = false;
      opened.then((open) => open.close()).catch(() => undefined);
    };
  }, [pdf]);

  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const drawn = texts.length;
  return (
    <>
      <p className="soft" role="status">
        {failed && words.notDrawn}
        {!failed && drawn < count && words.drawing(drawn + 1, count)}
        {!failed && drawn >= count && (
          <>
            <b>{words.announced(kind)}</b> <span>{words.pages(count)}</span>
          </>
        )}
      </p>
      <section className="paper-pages" ref={place} aria-label={words.preview} data-drawn={drawn === count}>
        {numbers.map((number) => (
          <figure key={number}>
            <canvas role="img" aria-label={words.page(number, count)} width={1654} height={2339} />
            <figcaption className="soft small">{words.page(number, count)}</figcaption>
            <p className="hidden">{texts[number - 1]}</p>
          </figure>
        ))}
      </section>
    </>
  );
}
