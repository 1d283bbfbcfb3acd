package store

import (
	"path/filepath"
	"testing"
)

func TestHome(t *testing.T) {
	for name, c := range map[string]struct {
		goos string
		env  map[string]string
		want string
	}{
		"the override wins":        {"linux", map[string]string{"THETHUC_HOME": "x", "XDG_DATA_HOME": "y"}, "x"},
		"the user's data on Linux": {"linux", map[string]string{"XDG_DATA_HOME": "y", "HOME": "h"}, filepath.Join("y", "thethuc")},
		"the default on Linux":     {"linux", map[string]string{"HOME": "h"}, filepath.Join("h", ".local", "share", "thethuc")},
		"Windows":                  {"windows", map[string]string{"AppData": "a"}, filepath.Join("a", "TheThuc")},
		"no home":                  {"linux", nil, ""},
	} {
		got, err := Home(func(k string) string { return c.env[k] }, c.goos)
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}
