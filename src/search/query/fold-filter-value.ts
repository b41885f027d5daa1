import type { FilterName } from '../../model/filter-names.js';
import { foldLabel, foldName } from '../../model/text/labels.js';
import { findPlaces } from './find-places.js';
import { bothForms } from './simplified-form.js';

/**
 * The values that a filter's value stands for, as documents have them: a place's name for every place that bears
 * it, any other in its kept form and its simplified one. None for a place that does not exist.
 */
export function foldFilterValue(name: FilterName, value: string): string[] {
  switch (name) {
    case 'county':
    case 'prefecture':
    case 'province':
      return findPlaces(name, foldLabel(value));
    case 'speaker':
      return bothForms(foldName(value));
    case 'channel':
      return bothForms(foldLabel(value));
    case 'lang':
      return [value];
  }
}
