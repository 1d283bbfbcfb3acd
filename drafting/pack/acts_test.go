package pack

import (
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting/law"
)

func TestTheActsAreReadAndHaveTheirSources(t *testing.T) {
	acts, err := Acts(assets.FS, "words")
	if err != nil {
		t.Fatal(err)
	}
	const least = 300
	if len(acts) < least {
		t.Errorf("%d acts, want %d at the least", len(acts), least)
	}
	for _, a := range acts {
		if a.Source == "" || a.Issuer == "" || a.Type == "" {
			t.Errorf("%+v says not all that it must", a)
		}
		for _, number := range strings.Split(a.ReplacedBy, ", ") {
			found := number == ""
			for _, b := range acts {
				found = found || b.Number == number
			}
			if !found {
				t.Errorf("%s is replaced by %s, which is not there", a.Name(), number)
			}
		}
	}
	old, ok := acts.Find("29/2018/QH14", law.Date{})
	if !ok || old.InForce.Until != (law.Date{Year: 2026, Month: 3, Day: 1}) || old.ReplacedBy != "117/2025/QH15" {
		t.Errorf("the old law on secrets is %+v", old)
	}
	if named := acts.Named("luật đất đai"); len(named) != 2 {
		t.Errorf("%d acts are named Luật Đất đai", len(named))
	}
	if _, ok := acts.Find("76/NQ-CP", law.Date{Year: 2024, Month: 1, Day: 5}); ok {
		t.Error("a number without year is found whatever its day")
	}
}

func TestAFaultyListOfActsIsNamedWithItsPlace(t *testing.T) {
	const head = "[[group]]\ntype = \"Nghị định\"\nissuer = \"Chính phủ\"\nsource = \"Công báo\"\nacts = [\n"
	tests := map[string]struct{ text, want string }{
		"until before from": {
			head + "  { number = \"1/2020/NĐ-CP\", date = \"2020-01-02\", title = \"về x\", from = \"2020-03-01\", until = \"2020-02-01\" },\n]\n",
			"words/acts.toml:6: văn bản 1/2020/NĐ-CP có until (2020-02-01) trước from (2020-03-01)",
		},
		"twice": {
			head + "  { number = \"1/2020/NĐ-CP\", date = \"2020-01-02\", title = \"về x\" },\n  { number = \"1/2020/NĐ-CP\", date = \"2020-01-03\", title = \"về y\" },\n]\n",
			"words/acts.toml:7: văn bản 1/2020/NĐ-CP đã có trong danh mục",
		},
		"a day that is none": {
			head + "  { number = \"1/2020/NĐ-CP\", date = \"2020-02-30\", title = \"về x\" },\n]\n", "words/acts.toml:6: ",
		},
		"an unknown key": {
			head + "  { number = \"1/2020/NĐ-CP\", date = \"2020-02-03\", titel = \"về x\" },\n]\n", "words/acts.toml:6: khóa lạ \"group.titel\"",
		},
		"no source": {"[[group]]\ntype = \"Nghị định\"\nissuer = \"Chính phủ\"\n", "words/acts.toml:1: nhóm thiếu source"},
		"no date":   {head + "  { number = \"1/2020/NĐ-CP\", title = \"về x\" },\n]\n", "words/acts.toml:6: văn bản 1/2020/NĐ-CP thiếu date"},
		"another encoding": {
			head + "  { number = \"1/2020/N\xd0-CP\", date = \"2020-02-03\", title = \"về x\" },\n]\n", "words/acts.toml:",
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Acts(fstest.MapFS{"words/acts.toml": {Data: []byte(c.text)}}, "words")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v, want one with %q", err, c.want)
			}
		})
	}
}
