package layout_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// spilling is a document whose page holds so many paragraphs of one line and no more, with
// over lines beyond that.
func spilling(t testing.TB, over int, end string) *drafting.Document {
	t.Helper()
	sheet, faces := open(t)
	const heading = "issuer: VĂN PHÒNG\nnumber: Số: 05/TB-VP\ntype-name: THÔNG BÁO\nsubject: Về việc trực ban\n"
	lines := func(n int) *drafting.Document {
		return document(heading + strings.Repeat("paragraph: Văn phòng thông báo lịch trực ban của các đơn vị.\n", n) + end)
	}
	n := 1
	for layout.Paginate(nil, lines(n+1), sheet, faces).Count() == 1 {
		n++
	}
	return lines(n + over)
}

const signature = "recipients-heading: Nơi nhận:\nrecipient: - Lưu: VT.\njob-title: CHÁNH VĂN PHÒNG\nsigner-name: Trần Quốc Hưng\n"

func sheets(t testing.TB) func(map[string]string) *standard.Sheet {
	t.Helper()
	open(t)
	p, err := openPack()
	if err != nil {
		t.Fatal(err)
	}
	return func(choices map[string]string) *standard.Sheet { return p.Sheet(choices) }
}

func TestFit(t *testing.T) {
	_, faces := open(t)
	sheet := sheets(t)
	var b strings.Builder
	for _, c := range []struct {
		name, end string
		over      int
	}{
		{"a page that is full", "", 0},
		{"a signature whose page is full", signature, 0},
		{"one line", "", 1},
		{"two lines", "", 2},
		{"three lines", "", 3},
		{"a signature", signature, 1},
		{"a signature and two lines more", signature, 3},
		{"half a page", "", 20},
	} {
		d := spilling(t, c.over, c.end)
		now := layout.Paginate(nil, d, sheet(d.Choices), faces).Count()
		fmt.Fprintf(&b, "%s, %d pages\n", c.name, now)
		for _, r := range layout.Fit(d, sheet, faces) {
			fmt.Fprintf(&b, "  %s\n", r.Meaning)
			s := sheet(r.Choices)
			if got := layout.Paginate(nil, d, s, faces).Count(); got != r.Pages || got >= now {
				t.Errorf("%s: %v gives %d pages, said to be %d of %d", c.name, r.Choices, got, r.Pages, now)
			}
			standard.Each(s, func(path string, n *standard.Number) {
				if !n.Permits(n.Value) {
					t.Errorf("%s: %s is %v, %s is permitted", c.name, path, n.Value, n.Permitted())
				}
			})
		}
	}
	golden.Check(t, "testdata/fit.txt", b.String())
}

func TestFitKeepsItsWordOnAnyDocument(t *testing.T) {
	_, faces := open(t)
	sheet := sheets(t)
	helped := 0
	for seed := range few(12, 200) {
		random := rand.New(rand.NewPCG(seed, 5))
		d := anyDocument(t, random)
		d.Choices = []map[string]string{nil, {"body-size": "13.5"}, {"margins": "wide"}, {"leading": "1.5", "gap": "10"}}[random.IntN(4)]
		now := layout.Paginate(nil, d, sheet(d.Choices), faces).Count()
		remedies := layout.Fit(d, sheet, faces)
		for _, r := range remedies {
			choices := maps.Clone(r.Choices)
			for key, id := range d.Choices {
				if _, changed := choices[key]; !changed {
					choices[key] = id
				}
			}
			s := sheet(choices)
			if got := layout.Paginate(nil, d, s, faces).Count(); got != r.Pages || got >= now {
				t.Errorf("seed %d: %v gives %d pages, said to be %d of %d", seed, r.Choices, got, r.Pages, now)
			}
			for key, id := range r.Choices {
				if d.Choices[key] == id || len(r.Choices) != len(remedies[0].Choices) {
					t.Errorf("seed %d: %v changes more than it must", seed, r.Choices)
				}
			}
		}
		if len(remedies) > 0 {
			helped++
		}
	}
	if helped == 0 {
		t.Error("no document was helped")
	}
}

func TestFitTriesNothingBeyondTheChoices(t *testing.T) {
	_, faces := open(t)
	d := spilling(t, 1, signature)
	asked := map[string]bool{}
	all := sheets(t)
	remedies := layout.Fit(d, func(choices map[string]string) *standard.Sheet {
		for key, id := range choices {
			asked[key+"="+id] = true
		}
		return all(choices)
	}, faces)
	for answer := range asked {
		key, id, _ := strings.Cut(answer, "=")
		if s := all(map[string]string{key: id}); s.Answer(key) != id {
			t.Errorf("%s is no answer of the standard", answer)
		}
	}
	if len(remedies) == 0 {
		t.Fatal("nothing helps")
	}
}

func TestFitStartsFromTheDocumentsAnswers(t *testing.T) {
	_, faces := open(t)
	d := spilling(t, 1, "")
	d.Choices = map[string]string{"leading": "1.25"}
	before := maps.Clone(d.Choices)
	for _, r := range layout.Fit(d, sheets(t), faces) {
		if r.Choices["leading"] == "1.25" {
			t.Errorf("%v changes nothing", r.Choices)
		}
	}
	if !maps.Equal(d.Choices, before) {
		t.Error("the document's own answers changed")
	}
}
