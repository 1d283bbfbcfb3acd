package arrange_test

import (
	"fmt"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// nodes makes nodes of "component: words" parted by bars; "+" before a component says that it
// stands beside the one before it.
func nodes(lines string) []*drafting.Node {
	var out []*drafting.Node
	for line := range strings.SplitSeq(lines, " | ") {
		component, words, _ := strings.Cut(line, ": ")
		name, beside := strings.CutPrefix(component, "+")
		out = append(out, &drafting.Node{Component: drafting.Component(name), Text: words, Beside: beside})
	}
	return out
}

func words(nodes []*drafting.Node) string {
	var out []string
	for _, n := range nodes {
		out = append(out, n.Text)
	}
	return strings.Join(out, ", ")
}

func TestSignatures(t *testing.T) {
	for _, c := range []struct{ name, nodes, want string }{
		{
			"a deputy signs for the head", "capacity: KT. A | job-title: PHÓ A | signer-name: X",
			"KT. A, PHÓ A // X",
		},
		{
			"a note in the room for the hand", "job-title: A | signature-note: (Đã ký) | signer-name: X",
			"A / (Đã ký) / X",
		},
		{
			"a title after a name begins the next", "job-title: A | signer-name: X | job-title: B | signer-name: Y",
			"A // X; B // Y",
		},
		{
			"two columns typed line by line", "job-title: A | +job-title: B | signer-name: X | +signer-name: Y",
			"A // X; B // Y",
		},
		{
			"notes after a name that lead to another confirm", "job-title: A | signer-name: X | signature-note: Xác nhận | signature-note: của B | signer-name: Y",
			"A // X; Xác nhận / của B / Y, confirms",
		},
	} {
		var got []string
		for _, s := range arrange.Signatures(nodes(c.nodes)) {
			line := fmt.Sprintf("%s / %s / %s", words(s.Titles), words(s.Notes), words(s.Below))
			line = strings.ReplaceAll(line, "/  /", "//")
			if s.Confirms {
				line += ", confirms"
			}
			got = append(got, line)
		}
		if all := strings.Join(got, "; "); all != c.want {
			t.Errorf("%s: got %s, want %s", c.name, all, c.want)
		}
	}
}

func TestCopies(t *testing.T) {
	for _, c := range []struct{ name, nodes, own, made string }{
		{"none", "issuer: A | paragraph: p", "A, p", ""},
		{"with the names of bodies before its form", "issuer: A | paragraph: p | parent-body: B | issuer: C | copy-form: SAO Y | number: 1", "A, p", "B, C, SAO Y, 1"},
		{"of a copy", "paragraph: p | copy-form: SAO Y | number: 1 | issuer: D | copy-form: SAO LỤC", "p", "SAO Y, 1; D, SAO LỤC"},
		{"the names at the head are the piece's own", "issuer: A | copy-form: SAO Y", "A", "SAO Y"},
	} {
		own, made := arrange.Copies(nodes(c.nodes))
		var got []string
		for _, m := range made {
			got = append(got, words(m))
		}
		if all := strings.Join(got, "; "); words(own) != c.own || all != c.made {
			t.Errorf("%s: own %q and %q, want %q and %q", c.name, words(own), all, c.own, c.made)
		}
	}
}

func TestInPlace(t *testing.T) {
	got := words(arrange.InPlace(nodes("place-date: d | motto: m | country-name: c | issuer: i1 | issuer: i2 | parent-body: p")))
	if want := "p, i1, i2, c, m, d"; got != want {
		t.Errorf("in place: %s, want %s", got, want)
	}
}
