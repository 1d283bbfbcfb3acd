package cli_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// numbersOfTheStandard are those that a sheet holds: sizes, margins, indents, the paper.
var numbersOfTheStandard = []float64{
	1.27, 1.5, 10, 11, 12, 12.7, 13, 13.5, 14, 15, 20, 21, 22, 23, 24, 25, 29.7, 30, 31, 32, 33, 34, 35, 210, 297, 0.333333,
}

// fixedWords are words of form that the kinds hold.
var fixedWords = regexp.MustCompile(`\b(TM|KT|TL|TUQ|Q)\.|CỘNG H|Độc lập|QUYẾT ĐỊNH|QUYẾT NGHỊ|Kính gửi:|Nơi nhận:`)

// allowed names the places where such a number or word is something else, and what.
var allowed = map[string]string{
	"drafting/layout/page.go 10":                                        "a millimetre is 72 × 10 / 254 pt",
	"drafting/layout/heading.go Mm(2)":                                  "white between columns, on which no standard speaks",
	"drafting/layout/paragraph.go Mm(2)":                                "how far a space hangs out, on which no standard speaks",
	"drafting/layout/paragraph.go Mm(8)":                                "room for a hand to fill a blank, on which no standard speaks",
	"drafting/layout/figure.go Pt(3)":                                   "white between a picture and its caption, on which no standard speaks",
	"drafting/layout/footnote.go Pt(6)":                                 "white above footnotes, on which no standard speaks",
	"drafting/layout/footnote.go Pt(0.5)":                               "the rule above footnotes, on which no standard speaks",
	"drafting/layout/footnote.go Pt(3)":                                 "white below that rule",
	"drafting/rules/bqptldeputy/bqptldeputy.go TL.":                     "the title of a rule",
	"drafting/rules/publishinglate/publishinglate.go 20":                "days before an act is in force (Nghị định 63/2010, Điều 15)",
	"drafting/rules/publishinglate/publishinglate.go 10":                "days by which the shortened way is told",
	"drafting/rules/publishinglate/publishinglate.go 24":                "the hours of a day",
	"drafting/rules/reportperiod/reportperiod.go 12":                    "the months of a year",
	"drafting/rules/reportperiod/reportperiod.go 14":                    "the day on which figures are closed (Nghị định 09/2019, Điều 12)",
	"drafting/rules/reportperiod/reportperiod.go 15":                    "the day after it",
	"drafting/rules/reviewplancomplete/reviewplancomplete.go 31":        "the day before which a plan is approved (Nghị định 63/2010, Điều 30)",
	"drafting/rules/dateimpossible/dateimpossible.go 31":                "the days of a month",
	"drafting/rules/dateimpossible/dateimpossible.go 24":                "the hours of a day",
	"drafting/rules/auditcoverage/auditcoverage.go 10":                  "the last clause of ISO 9001",
	"drafting/rules/oldyear/oldyear.go 12":                              "the months of a year",
	"drafting/rules/setauditsyearly/setauditsyearly.go 12":              "the months of a year",
	"drafting/rules/numberformat/numberformat.go 10":                    "the decimal system",
	"drafting/rules/setcitationsagree/setcitationsagree.go 10":          "the place of a match",
	"drafting/rules/setcitationsagree/setcitationsagree.go 11":          "the place of a match",
	"drafting/rules/signatureright/signatureright.go 20":                "how far in is moved, on which no standard speaks",
	"drafting/rules/spelltelex/spelltelex.go 12":                        "letters of a word",
	"drafting/rules/recipientscharged/items.go 14":                      "words of an item",
	"drafting/rules/termdefinedtwice/termdefinedtwice.go 10":            "words of a term",
	"drafting/template/expression.go 10":                                "the decimal system",
	"drafting/pdf/picture.go 24":                                        "a place in a file",
	"drafting/pdf/apart.go 10":                                          "the digits of an offset, and the decimal system",
	"drafting/pdf/operator.go 12":                                       "bits of a hexadecimal digit",
	"drafting/pdf/operator.go 15":                                       "bits of a hexadecimal digit",
	"drafting/rules/componentscomplete/componentscomplete.go Kính gửi:": "a component's name in a message",
	"drafting/rules/metadatalimits/metadatalimits.go 11":                "letters of a field of Appendix VI",
	"drafting/rules/metadatalimits/metadatalimits.go 30":                "letters of a field of Appendix VI",
	"drafting/rules/decisionkeyword/decisionkeyword.go QUYẾT ĐỊNH":      "the title of a rule",
	"drafting/rules/ktdeputy/ktdeputy.go KT.":                           "the title of a rule",
	"drafting/rules/qacting/qacting.go Q.":                              "the title of a rule",
	"drafting/rules/tmcollective/tmcollective.go TM.":                   "the title of a rule",
	"drafting/rules/tuqnoredelegation/tuqnoredelegation.go TUQ.":        "the title of a rule",
	"drafting/template/new.go Kính gửi:":                                "where the list of addressees is parted from its label",
}

// TestNoNumberOfTheStandardStandsInGo reads the packages that the sheet governs. A number
// of the standard in Go would stay where the sheet moves.
func TestNoNumberOfTheStandardStandsInGo(t *testing.T) {
	tree := os.DirFS("../..")
	used := map[string]bool{}
	files := 0
	for _, folder := range []string{"drafting/layout", "drafting/pdf", "drafting/rules", "drafting/template"} {
		err := fs.WalkDir(tree, folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			files++
			source, err := fs.ReadFile(tree, name)
			if err != nil {
				return err
			}
			for _, found := range literals(t, name, source) {
				place := name + " " + found
				used[place] = true
				if allowed[place] == "" {
					t.Errorf("%s stands in Go: it belongs to the pack, or to the list of this test with its reason", place)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 20 {
		t.Errorf("read %d files", files)
	}
	for place := range allowed {
		if !used[place] {
			t.Errorf("%s stands there no more: take it off the list", place)
		}
	}
}

// literals returns the numbers and words of the standard in a file.
func literals(t *testing.T, name string, source []byte) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if length := lengthOf(call); length != "" {
				found = append(found, length)
				return false
			}
		}
		lit, ok := n.(*ast.BasicLit)
		if !ok {
			return true
		}
		switch lit.Kind {
		case token.INT, token.FLOAT:
			if v, err := strconv.ParseFloat(lit.Value, 64); err == nil && slices.Contains(numbersOfTheStandard, v) {
				found = append(found, lit.Value)
			}
		case token.STRING:
			if text, err := strconv.Unquote(lit.Value); err == nil {
				if word := fixedWords.FindString(text); word != "" {
					found = append(found, word)
				}
			}
		}
		return true
	})
	return found
}

// lengthOf is a call that makes a length of a bare number ("Mm(2)"), else "".
func lengthOf(call *ast.CallExpr) string {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	if (name != "Pt" && name != "Mm") || len(call.Args) != 1 {
		return ""
	}
	if lit, ok := call.Args[0].(*ast.BasicLit); ok {
		return name + "(" + lit.Value + ")"
	}
	return ""
}

func TestLiteralsAreFound(t *testing.T) {
	source := "package x\n\nvar size = 14\nvar indent = Mm(12.7)\nvar words = []string{\"TM. \", \"kém\"}\nvar few = 3\n"
	if got := strings.Join(literals(t, "x.go", []byte(source)), " "); got != "14 Mm(12.7) TM." {
		t.Errorf("found %q", got)
	}
}
