import { isoDate } from '#shared/base/iso-date.ts';
import { formatNumber } from '#shared/figure/format-value.ts';
import type { FigureValue, Period, Qualifier, Quantity } from '#shared/figure/quantity.ts';

/** A figure's fields as somebody types them. */
export interface FigureDraft {
  readonly value: string;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly counted: string;
  readonly from: string;
  readonly to: string;
  readonly countedBy: string;
}
export type DraftField = keyof FigureDraft;
export type DraftProblems = Partial<Record<DraftField, string>>;

const END = String.raw`\d[\d,\s\u202f\u00a0]*(?:\.\d+)?`;
const RANGE = new RegExp(`^(${END})\\s*(?:to|-|–|—)\\s*(${END})$`, 'i');
const LEAST = new RegExp(`^(${END})\\s*(?:or more|\\+)$`, 'i');
const MOST = new RegExp(`^(?:up to|≤)\\s*(${END})$`, 'i');
const ONE = new RegExp(`^-?${END}$`);

const numberOf = (text = ''): number => Number(text.replace(/[,\s\u202f\u00a0]/g, ''));

/** Reads what `formatValue` writes, and what people type: `880`, `3,000 to 3,500`, `1,000 or more`. */
export function readValue(text: string): FigureValue | null {
  const typed = text.trim();
  const range = RANGE.exec(typed);
  if (range) {
    const [low, high] = [numberOf(range[1]), numberOf(range[2])];
    return low <= high ? [low, high] : null;
  }
  const least = LEAST.exec(typed);
  if (least) return [numberOf(least[1]), null];
  const most = MOST.exec(typed);
  if (most) return [null, numberOf(most[1])];
  return ONE.test(typed) ? numberOf(typed) : null;
}

/** A value as it is typed: the exact inverse of `readValue`. */
export function writeValue(value: FigureValue): string {
  if (typeof value === 'number') return formatNumber(value);
  const [low, high] = value;
  if (low !== null && high !== null) return `${formatNumber(low)} to ${formatNumber(high)}`;
  if (low !== null) return `${formatNumber(low)} or more`;
  return high === null ? '' : `up to ${formatNumber(high)}`;
}

export function draftOf(quantity: Quantity): FigureDraft {
  const { value, qualifier, unit, counted, period, attribution } = quantity;
  return {
    value: writeValue(value),
    qualifier,
    unit: unit ?? '',
    counted: counted ?? '',
    from: period?.from ?? '',
    to: period?.to ?? '',
    countedBy: attribution.countedBy?.words ?? '',
  };
}

const DATE_HELP = 'Write 2025, 2025-09 or 2025-09-30.';
const isDate = (text: string): boolean => text === '' || isoDate.safeParse(text).success;

/** What keeps a draft from being saved, by field. */
export function draftProblems(draft: FigureDraft): DraftProblems {
  const { value, from, to } = draft;
  return {
    ...(readValue(value) === null && {
      value: 'Write a number, such as 880, or a range, such as 3,000 to 3,500.',
    }),
    ...(!isDate(from.trim()) && { from: DATE_HELP }),
    ...(!isDate(to.trim()) && { to: DATE_HELP }),
  };
}

function changedPeriod(before: Period | null, draft: FigureDraft): Period | null {
  const [from, to] = [draft.from.trim(), draft.to.trim()];
  if (from === '' && to === '') return null;
  return {
    words: before?.words ?? [from, to].filter(Boolean).join(' to '),
    kind: before?.kind ?? 'during',
    basis: 'person',
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(from === '' ? { open: 'start' as const } : {}),
    ...(to === '' ? { open: 'end' as const } : {}),
  };
}

/** The fields a draft changes, as `figure.set` takes them. Call it for a draft without problems. */
export function draftChanges(quantity: Quantity, draft: FigureDraft): Record<string, unknown> {
  const before = draftOf(quantity);
  const changes: Record<string, unknown> = {};
  const differs = (field: DraftField): boolean => before[field].trim() !== draft[field].trim();
  const value = readValue(draft.value);
  if (differs('value') && value !== null) changes['value'] = value;
  const isRange = Array.isArray(value) && value.every((end) => end !== null);
  const qualifier = isRange && draft.qualifier === 'exact' ? 'range' : draft.qualifier;
  if (qualifier !== before.qualifier) changes['qualifier'] = qualifier;
  if (differs('unit')) changes['unit'] = draft.unit.trim() || null;
  if (differs('counted')) changes['counted'] = draft.counted.trim() || null;
  if (differs('from') || differs('to')) changes['period'] = changedPeriod(quantity.period, draft);
  if (differs('countedBy')) {
    const words = draft.countedBy.trim();
    const { countedBy: _before, ...rest } = quantity.attribution;
    changes['attribution'] = words === '' ? rest : { ...rest, countedBy: { words } };
  }
  return changes;
}

/** The quantity as a draft would have it; for a figure that is made by hand. */
export function draftedQuantity(quantity: Quantity, draft: FigureDraft): Quantity {
  return { ...quantity, ...(draftChanges(quantity, draft) as Partial<Quantity>) }; // fields of a quantity by construction
}
