// Chooses one action of a family by its fields: a person, then what is done to him, and so on.
import { Select } from '../parts/controls';
import { choose, openFields, type Variant } from './families';

interface ComposerProps {
  variants: readonly Variant[];
  chosen: Variant;
  /** The words of a field and of its values. */
  fieldLabel: (field: string) => string;
  valueLabel: (field: string, variant: Variant) => string;
  onChoose: (variant: Variant) => void;
}

/** The fields of a family as lists; nothing when there is only one variant. */
export function Composer({ variants, chosen, fieldLabel, valueLabel, onChoose }: ComposerProps) {
  const fields = openFields(variants, chosen);
  if (fields.length === 0) return null;
  return (
    <div class="composer">
      {fields.map((field) => (
        <Select
          key={field.id}
          label={fieldLabel(field.id)}
          value={chosen.values[field.id] ?? ''}
          options={field.options.map((value) => ({ value, label: valueLabel(field.id, choose(variants, chosen, field.id, value)) }))}
          onChange={(value) => onChoose(choose(variants, chosen, field.id, value))}
        />
      ))}
    </div>
  );
}
