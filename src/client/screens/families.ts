// Many legal actions, few rows: actions of one kind become a family with fields to choose by. Pure; knows no rule.

/** One legal action, told by the values that set it apart from its siblings. */
export interface Variant {
  id: string;
  /** Field → value, in the order in which they are asked. */
  values: Record<string, string>;
}

/** A question that narrows a family down. */
export interface Field {
  id: string;
  options: string[];
}

/** Fields on which the variants differ, in order; those that are the same everywhere are left out. */
export function fieldsOf(variants: readonly Variant[]): Field[] {
  const ids = [...new Set(variants.flatMap((variant) => Object.keys(variant.values)))];
  return ids
    .map((id) => ({ id, options: [...new Set(variants.map((variant) => variant.values[id] ?? ''))] }))
    .filter((field) => field.options.length > 1);
}

/** What can be chosen in each field once the fields before it are chosen. */
export function openFields(variants: readonly Variant[], chosen: Variant): Field[] {
  const out: Field[] = [];
  let left = variants;
  for (const field of fieldsOf(variants)) {
    const options = [...new Set(left.map((variant) => variant.values[field.id] ?? ''))];
    if (options.length > 1) out.push({ id: field.id, options });
    left = left.filter((variant) => (variant.values[field.id] ?? '') === (chosen.values[field.id] ?? ''));
  }
  return out;
}

/** The variant after one field is changed: earlier choices are kept, later ones as far as they still exist. */
export function choose(variants: readonly Variant[], current: Variant, field: string, value: string): Variant {
  const wanted = { ...current.values, [field]: value };
  const order = fieldsOf(variants).map((one) => one.id);
  let left = [...variants];
  for (const id of order) {
    const kept = left.filter((variant) => (variant.values[id] ?? '') === (wanted[id] ?? ''));
    if (kept.length > 0) left = kept;
    else if (id === field) return current;
  }
  return left[0] ?? current;
}
