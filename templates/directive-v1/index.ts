import type { Template } from "../schema.ts";
import { after } from "./after.ts";
import { approach } from "./approach.ts";
import { coercion } from "./coercion.ts";
import { help } from "./help.ts";
import { identity } from "./identity.ts";
import { legal } from "./legal.ts";
import { life } from "./life.ts";
import { me } from "./me.ts";
import { people } from "./people.ts";
import { place } from "./place.ts";
import { sign } from "./sign.ts";
import { signs } from "./signs.ts";
import { staff } from "./staff.ts";
import { treatment } from "./treatment.ts";

/** The directive of 2026: 13 sections, 51 fields (domain guide §4). Never edited once released: a change is a new template. */
export const directiveV1: Template = {
  id: "directive",
  version: 1,
  sections: [identity, me, signs, help, people, approach, place, treatment, coercion, life, after, staff, sign],
  legal,
};
