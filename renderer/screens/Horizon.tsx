import type { ReactNode } from "react";

/** Reflections of the low sun on the water: left, top, width, height. */
const GLINTS = [
  [344, 452, 156, 7],
  [378, 478, 124, 7],
  [353, 506, 138, 7],
  [396, 538, 87, 9],
  [369, 574, 106, 9],
  [412, 616, 55, 9],
] as const;

/** Each poplar, and its reflection. */
const POPLARS = [
  ["M48 176C69 203 88 370 51 404V422H45V404C8 370 27 203 48 176Z", "M34 440H62Q63 514 48 588Q33 514 34 440Z"],
  ["M96 128C121 162 144 362 99 404V422H93V404C48 362 71 162 96 128Z", "M80 440H112Q114 529 96 617Q78 529 80 440Z"],
  ["M138 208C155 231 172 375 141 404V422H135V404C103 375 120 231 138 208Z", "M126 440H149Q151 504 138 568Q125 504 126 440Z"],
  ["M186 152C208 183 229 366 189 404V422H183V404C142 366 163 183 186 152Z", "M171 440H201Q202 521 186 602Q169 521 171 440Z"],
  ["M230 234C246 253 260 379 233 404V422H227V404C200 379 215 253 230 234Z", "M220 440H241Q242 496 230 552Q219 496 220 440Z"],
] as const;

const HILLS = "M0 408V386Q76.8 374 192 382L324 384L424 310Q436 302 450 311L519 362L544 346Q554 340 566 347L620 384L640 378V408Z";

/** The Scarpe with its poplars, terrils and a barge. Decoration, on the unlock and pause screens only, never behind text. */
export function Horizon(): ReactNode {
  return (
    <div className="scene">
      <div>
        <svg className="horizon" viewBox="0 0 640 720" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
          <rect className="sky" width="640" height="720" />
          <circle className="sun" cx="432" cy="368" r="92" />
          <path className="far" d={HILLS} />
          <rect className="near" x="-2" y="400" width="644" height="34" />
          <rect className="water" x="-2" y="433" width="644" height="289" />
          {GLINTS.map(([x, y, width, height]) => (
            <rect className="sun" key={y} x={x} y={y} width={width} height={height} rx="4" />
          ))}
          {POPLARS.map(([tree, reflection]) => (
            <g key={tree}>
              <path className="tree" d={tree} />
              <path className="reflection" d={reflection} />
            </g>
          ))}
          <path className="tree" d="M301 462Q305 496 331 500H533Q559 498 565 464L531 472H341Z" />
          <path className="near" d="M477 472V444H527V472Z" />
          <rect className="sun" x="487" y="451" width="12" height="11" />
          <rect className="sun" x="505" y="451" width="12" height="11" />
          <path className="near" d="M353 472Q405 456 457 472Z" />
          <rect className="far" x="317" y="508" width="236" height="5" rx="2.5" />
          <rect className="far" x="371" y="520" width="130" height="5" rx="2.5" />
          <path className="near" d="M-2 722V592Q128 600 230.4 658T460.8 722Z" />
          <path className="tree" d="M-2 722V650Q102.4 654 179.2 690T320 722Z" />
        </svg>
      </div>
    </div>
  );
}
