package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"thethuc/assets"
)

func TestAWordIsLearnedAndKept(t *testing.T) {
	home := t.TempDir()
	env := func(key string) string {
		if key == "THETHUC_HOME" {
			return home
		}
		return ""
	}
	open := func() *House { return NewHouse(assets.FS, env, time.Now) }
	words, err := open().Known()
	if err != nil || words.Knows("Xaxu") || words.Knows("Zơzơ") {
		t.Fatalf("known before it was learned; %v", err)
	}
	if err := os.WriteFile(filepath.Join(home, dictionaryFile), []byte("# của tổ văn thư\nXaxu"), 0o600); err != nil {
		t.Fatal(err)
	}
	words, err = open().Learn("Zơzơ")
	if err != nil || !words.Knows("Zơzơ") || !words.Knows("Xaxu") || words.Knows("văn") {
		t.Errorf("after learning: %v", err)
	}
	if words, err = open().Known(); err != nil || !words.Knows("Zơzơ") || !words.Knows("Xaxu") {
		t.Errorf("after opening again: %v", err)
	}
}
