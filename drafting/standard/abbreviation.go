package standard

import "strings"

// KindOf returns the kind that prints a type and whose abbreviation these letters are,
// whatever their case ("TTR" for "TTr"), or nil.
func (s *Sheet) KindOf(abbreviation string) *Kind {
	for i := range s.Kinds {
		if k := &s.Kinds[i]; k.Abbreviation != "" && strings.EqualFold(k.Abbreviation, abbreviation) {
			return k
		}
	}
	return nil
}
