package docx_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/internal/corpus"
	"thethuc/drafting/viet"
)

// otherwise lists the values in which the reader may differ from what a person read, by name, place
// and property, and why.
var otherwise = map[[3]string]string{
	{"docx/f16c7ef315c7.docx", "@LỜI CẢM ƠN", "page-number-align"}: "the number stands in a text box, and where that stands is not observed",
}

// TestFormIsWhatAPersonRead compares the form of Word files of the corpus, value by value, with
// what a person read in their XML (testdata/observed.tsv).
func TestFormIsWhatAPersonRead(t *testing.T) {
	rows, _ := readTable(t, "testdata/observed.tsv")
	files := map[string]*docx.File{}
	used := map[[3]string]bool{}
	differ := 0
	for _, row := range rows {
		name := row["name"]
		f := files[name]
		if f == nil {
			f = readKnown(t, corpus.Path(t, name), row["file"])
			files[name] = f
		}
		got := seenAt(f, row["place"], row["property"])
		if sameValue(got, row["value"], row["unit"]) {
			continue
		}
		differ++
		key := [3]string{name, row["place"], row["property"]}
		used[key] = true
		if reason := otherwise[key]; reason != "" {
			t.Logf("%s, %s: %s is %s, a person read %s: %s", name, row["place"], row["property"], got, row["value"], reason)
			continue
		}
		t.Errorf("%s, %s: %s is %s, a person read %s (%s)", name, row["place"], row["property"], got, row["value"], row["how"])
	}
	for key := range otherwise {
		if !used[key] {
			t.Errorf("%v does not differ any more", key)
		}
	}
	if len(files) < 25 || len(rows) < 400 {
		t.Errorf("%d values of %d files, want at least 400 of 25", len(rows), len(files))
	}
	t.Logf("%d values of %d files, %d differ", len(rows), len(files), differ)
}

// readKnown reads the file that a person read, and no other of its name.
func readKnown(t *testing.T, path, sum string) *docx.File {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if is := sha256.Sum256(data); !strings.HasPrefix(hex.EncodeToString(is[:]), sum) {
		t.Fatalf("%s is not the file that was read by hand", path)
	}
	f, err := docx.Read(bytes.NewReader(data), int64(len(data)), sheet(t))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// seenAt returns one value as words: "-" where it is not named, "nowhere" without the place.
func seenAt(f *docx.File, place, property string) string {
	if place == "page" {
		return valueOf(f.Observed.Page, property)
	}
	section, asked := f.Observed.Page, false
	if strings.HasPrefix(place, "@") {
		place, asked = place[1:], true
	}
	found := "nowhere"
	f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if here, ok := f.Observed.Sections[n.ID]; ok {
			section = here
		}
		form := f.Observed.Nodes[n.ID]
		if !standsAt(n.Text, form["number"].Word, place) {
			return true
		}
		if asked {
			form = section
		}
		found = valueOf(form, property)
		return false
	})
	return found
}

// standsAt reports whether a component begins with the words of a place, or has its sum.
func standsAt(text, label, place string) bool {
	clean, _ := viet.Normalize(strings.TrimPrefix(text, label))
	words := viet.Upper(strings.Join(strings.Fields(clean), " "))
	if sum, ok := strings.CutPrefix(place, "sha:"); ok {
		is := sha256.Sum256([]byte(words))
		return strings.HasPrefix(hex.EncodeToString(is[:]), sum)
	}
	return strings.HasPrefix(words, viet.Upper(place))
}

func valueOf(form drafting.Form, property string) string {
	v, ok := form[property]
	switch {
	case !ok:
		return "-"
	case v.Word != "":
		return v.Word
	}
	return strconv.FormatFloat(v.Number, 'f', -1, 64)
}

// sameValue compares words as they are and numbers as far as their unit can be seen.
func sameValue(got, want, unit string) bool {
	g, err := strconv.ParseFloat(got, 64)
	w, wrong := strconv.ParseFloat(want, 64)
	if err != nil || wrong != nil || unit == "word" {
		return got == want
	}
	near := map[string]float64{"mm": 0.02, "pt": 0.05, "lines": 0.006}
	return math.Abs(g-w) <= near[unit]
}
