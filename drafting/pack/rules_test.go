package pack_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/pack"
)

func dataRules(tb testing.TB) map[string]*lint.Rule {
	tb.Helper()
	rules, err := pack.Rules(assets.FS, "packs/bqp")
	if err != nil {
		tb.Fatal(err)
	}
	byID := map[string]*lint.Rule{}
	for _, r := range rules {
		byID[r.ID] = r
	}
	return byID
}

func TestEveryDataRuleKeepsItsPage(t *testing.T) {
	rules := dataRules(t)
	if len(rules) < 10 {
		t.Errorf("%d rules", len(rules))
	}
	for id, r := range rules {
		t.Run(id, func(t *testing.T) { linttest.Page(t, r) })
	}
}

// plant returns the packs with one more file.
func plant(tb testing.TB, name, text string) fstest.MapFS {
	tb.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(assets.FS, "packs/nd30", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.Contains(path, "/rules/") {
			return err
		}
		data, err := fs.ReadFile(assets.FS, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	files[name] = &fstest.MapFile{Data: []byte(text)}
	return files
}

const soundRule = `id = "wrong-word"
title = "Từ viết sai"
severity = "warning"
since = "0.1"
components = ["paragraph"]
message = "Viết “bổ sung”."

[substitution]
swap = [{ find = '(?i:bổ xung)', put = "bổ sung" }]

[page]
what = "Từ viết sai."
why = "Từ đúng là bổ sung."
fix = "An toàn."
bad = ["Cần bổ xung hồ sơ."]
good = ["Cần bổ sung hồ sơ."]
`

func TestAFaultyRuleFileIsNamedWithItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, changed, want string }{
		{"sound", "", "", ""},
		{"a misspelt key", "message", "mesage", `wrong-word.toml:6: khóa lạ "mesage", có phải là "message"`},
		{"a misspelt key of the check", "find", "fnd", `wrong-word.toml:9: khóa lạ`},
		{"an expression that is not closed", "(?i:bổ xung)", "(?i:bổ xung", `wrong-word.toml:9: `},
		{"an expression of another engine", "(?i:bổ xung)", "(?=bổ)", "(?…)"},
		{"another id than the file's", `"wrong-word"`, `"word"`, "wrong-word.toml:1: id"},
		{"no message", "message = ", "# ", "thiếu message"},
		{"two checks", "[page]", "[forbidden]\nfind = 'x'\n\n[page]", "cần đúng một bảng phép kiểm"},
		{"no check", "[substitution]\nswap = [{ find = '(?i:bổ xung)', put = \"bổ sung\" }]", "", "cần đúng một bảng phép kiểm"},
		{"no swaps", `[{ find = '(?i:bổ xung)', put = "bổ sung" }]`, "[]", "wrong-word.toml:8: thiếu bảng [[substitution.swap]]"},
		{"an error without a provision", `"warning"`, `"error"`, "phải nêu điều khoản"},
		{"an unknown component", `"paragraph"`, `"para"`, `thành phần lạ "para"`},
		{"no bad example", `["Cần bổ xung hồ sơ."]`, "[]", "thiếu ví dụ sai"},
		{"a provision that cannot be read", "since", "cites = [\"II.x\"]\nsince", `wrong-word.toml:4: `},
		{"a measure that the sheet lacks", "[substitution]\nswap = [{ find = '(?i:bổ xung)', put = \"bổ sung\" }]", "[form]\nproperties = [\"sise\"]", "wrong-word.toml:9: bảng định dạng không có thông số paragraph.sise"},
		{"a negative tolerance", "[substitution]\nswap = [{ find = '(?i:bổ xung)', put = \"bổ sung\" }]", "[form]\nproperties = [\"size\"]\ntolerance = -1.0", "wrong-word.toml:10: tolerance"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(soundRule, c.old, c.changed, 1)
			rules, err := pack.Rules(plant(t, "packs/nd30/rules/wrong-word.toml", text), "packs/nd30")
			switch {
			case c.want == "" && (err != nil || len(rules) != 1):
				t.Errorf("%d rules, %v", len(rules), err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestARuleOfAnExtendingPackNeverStandsInThePlaceOfTheOther(t *testing.T) {
	files := plant(t, "packs/nd30/rules/wrong-word.toml", soundRule)
	files["packs/unit/pack.toml"] = &fstest.MapFile{Data: []byte("id = \"unit\"\ntitle = \"Đơn vị\"\nextends = \"nd30\"\n")}
	files["packs/unit/rules/wrong-word.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(soundRule, "Từ viết sai", "Từ của đơn vị", 1))}
	rules, err := pack.Rules(files, "packs/unit")
	if err == nil || !strings.Contains(err.Error(), "packs/unit/rules/wrong-word.toml: trùng mã") || len(rules) != 1 || rules[0].Title != "Từ viết sai" {
		t.Errorf("%v, %v", rules, err)
	}
}

func form(t *testing.T, rule *lint.Rule, in lint.Input) lint.Result {
	t.Helper()
	r := lint.Run(context.Background(), []*lint.Rule{rule}, in, nil)
	for _, b := range r.Broken {
		t.Fatalf("%s: %s", b.Rule, b.Panic)
	}
	return r
}

func TestTheBoundsOfARuleOnFormAreTheSheets(t *testing.T) {
	rules := dataRules(t)
	n := &drafting.Node{ID: 2, Component: drafting.Clause, Text: "1. Văn phòng"}
	d := &drafting.Document{Header: drafting.Header{Kind: "regulation"}, LastID: 2, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{n}}}}
	sheet := linttest.Sheet(t).Clone()
	seen := &drafting.Observed{Page: drafting.Form{}, Nodes: map[drafting.NodeID]drafting.Form{2: {}}}
	in := lint.Input{Document: d, Observed: seen, Sheet: sheet, Today: linttest.Today()}
	for _, c := range []struct {
		rule, path string
		see        func(v float64)
	}{
		{"margin-top", "page.top", func(v float64) { seen.Page["margin-top"] = drafting.Seen{Number: v} }},
		{"margin-bottom", "page.bottom", func(v float64) { seen.Page["margin-bottom"] = drafting.Seen{Number: v} }},
		{"margin-left", "page.left", func(v float64) { seen.Page["margin-left"] = drafting.Seen{Number: v} }},
		{"margin-right", "page.right", func(v float64) { seen.Page["margin-right"] = drafting.Seen{Number: v} }},
		{"page-size-a4", "page.height", func(v float64) { seen.Page["height"] = drafting.Seen{Number: v} }},
		{"body-size", "clause.size", func(v float64) { seen.Nodes[2]["size"] = drafting.Seen{Number: v} }},
		{"line-spacing-range", "clause.leading", func(v float64) { seen.Nodes[2]["leading"] = drafting.Seen{Number: v} }},
		{"pagenum-size", "page-number.size", func(v float64) { seen.Page["page-number-size"] = drafting.Seen{Number: v} }},
	} {
		t.Run(c.rule, func(t *testing.T) {
			m := sheet.Number(c.path)
			for range 2 {
				c.see(m.Max)
				if r := form(t, rules[c.rule], in); len(r.Findings) > 0 || len(r.Coverage.Passed) != 1 {
					t.Errorf("the upper bound: %+v", r)
				}
				c.see(m.Max + 1)
				r := form(t, rules[c.rule], in)
				if len(r.Findings) != 1 || r.Findings[0].Allowed != m.Permitted() || r.Findings[0].Provision != m.Cites {
					t.Errorf("above the bound %v: %+v", m.Max, r.Findings)
				}
				m.Max += 7
			}
		})
	}
}
