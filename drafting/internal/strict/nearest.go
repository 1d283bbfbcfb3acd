package strict

import (
	"reflect"
	"strings"
)

// keysAt lists the keys that the table at path may hold; none where any key may stand, as in a map.
func keysAt(t reflect.Type, path []string) []string {
	t = element(t)
	for _, key := range path {
		switch t.Kind() {
		case reflect.Map:
			t = element(t.Elem())
		case reflect.Struct:
			field, ok := fieldFor(t, key)
			if !ok {
				return nil
			}
			t = element(field.Type)
		default:
			return nil
		}
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for _, field := range reflect.VisibleFields(t) {
		if name := keyOf(field); name != "" {
			keys = append(keys, name)
		}
	}
	return keys
}

func element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

func fieldFor(t reflect.Type, key string) (reflect.StructField, bool) {
	for _, field := range reflect.VisibleFields(t) {
		if strings.EqualFold(keyOf(field), key) {
			return field, true
		}
	}
	return reflect.StructField{}, false
}

// keyOf is the key a field is written under; empty where it cannot be.
func keyOf(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
	switch {
	case !field.IsExported(), name == "-", field.Anonymous && name == "":
		return ""
	case name != "":
		return name
	default:
		return strings.ToLower(field.Name)
	}
}

// nearest returns the one of the known keys that is at most a third of the word's letters away; empty where none is.
func nearest(word string, known []string) string {
	best, least := "", len(word)/3+1
	for _, key := range known {
		if d := distance(word, key); d < least {
			best, least = key, d
		}
	}
	return best
}

// distance is Levenshtein's: how many bytes are to be put in, left out or replaced to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
