package lint_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

// document makes a document of one piece; every line is "component: words".
func document(lines ...string) *drafting.Document {
	d := &drafting.Document{LastID: 1, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main}}}
	for _, line := range lines {
		c, text, _ := strings.Cut(line, ": ")
		d.LastID++
		d.Pieces[0].Nodes = append(d.Pieces[0].Nodes, &drafting.Node{ID: d.LastID, Component: drafting.Component(c), Text: text})
	}
	return d
}

// TestPapersOfThePartyFollowItsOwnRules keeps a standard's rules away from papers that bear
// the Party's name in the place of the country's, where "T/M" is right.
func TestPapersOfThePartyFollowItsOwnRules(t *testing.T) {
	sheet := &standard.Sheet{Act: law.Act{Type: "Nghị định", Number: "30/2020/NĐ-CP"}}
	decree, words := forbid("decree", "T/M", "TM."), forbid("words", "xử lí", "xử lý")
	decree.Cites = []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP"}}
	rules := []*lint.Rule{decree, words}
	for _, c := range []struct {
		name string
		d    *drafting.Document
		want string
	}{
		{"of the Party", document("paragraph: ĐẢNG UỶ XÃ", "paragraph: ĐẢNG CỘNG SẢN VIỆT NAM", "paragraph: xử lí", "capacity: T/M ĐẢNG UỶ"), "words=xử lí"},
		{"of the State", document("country-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "paragraph: ĐẢNG CỘNG SẢN VIỆT NAM", "capacity: T/M ỦY BAN"), "decree=T/M"},
		{"of two parties", document("country-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "type-name: HỢP ĐỒNG MUA BÁN", "paragraph: xử lí", "capacity: T/M BÊN BÁN"), "words=xử lí"},
		{"a sentence on the Party", document("paragraph: Đảng Cộng sản Việt Nam quang vinh.", "capacity: T/M ỦY BAN"), "decree=T/M"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := texts(run(t, rules, lint.Input{Document: c.d, Sheet: sheet}).Findings); got != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// forbid is a node rule that finds every word w and puts another in its place.
func forbid(id, w, instead string) *lint.Rule {
	return &lint.Rule{ID: id, Severity: lint.Error, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		text := p.Node.Text
		for start := 0; ; {
			i := strings.Index(text[start:], w)
			if i < 0 {
				return
			}
			start += i
			p.Report(lint.Finding{Node: p.Node.ID, Start: start, End: start + len(w), Message: "Không dùng " + w, Fixes: []lint.Fix{
				lint.Rewrite("Sửa thành "+instead, true, p.Node, start, start+len(w), instead),
			}})
			start += len(w)
		}
	}}
}

func run(t *testing.T, rules []*lint.Rule, in lint.Input) lint.Result {
	t.Helper()
	r := lint.Run(context.Background(), rules, in, nil)
	if r.Cancelled {
		t.Fatal("cancelled")
	}
	return r
}

func texts(findings []lint.Finding) string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Rule+"="+f.Text)
	}
	return strings.Join(out, " ")
}

// lackAll are faces without a letter.
type lackAll struct{}

func (lackAll) Lacks(rune) bool { return true }

func (lackAll) Measure(string, float64, bool, bool) float64 { return 0 }

func TestCoverageTellsWhyARuleDidNotJudge(t *testing.T) {
	const decree = "Nghị định số 30/2020/NĐ-CP"
	cites := []law.Provision{{Act: decree, Article: "8"}}
	find := func(p *lint.Pass) { p.Report(lint.Finding{Message: "Có lỗi"}) }
	acts := []law.Act{{Type: "Nghị định", Number: "30/2020/NĐ-CP", InForce: law.Period{From: law.Date{Year: 2020, Month: 3, Day: 5}}}}
	fragment := document("article: Điều 1. Phạm vi")
	whole := document("number: Số: 05/QĐ-VP", "place-date: Phú Thọ, ngày 05 tháng 02 năm 2020")
	blank := document("number: Số: 05/QĐ-VP", "place-date: Phú Thọ, ngày      tháng 02 năm 2026")
	whole.Kind, blank.Kind = "decision", "plan"
	seen := &drafting.Observed{Page: drafting.Form{"margin-left": {Number: 10}}}
	pageRule := func(p *lint.Pass) {
		if s, ok := p.Seen(nil, "margin-left"); ok && s.Number < 30 {
			p.Report(lint.Finding{Message: "Lề trái nhỏ"})
		}
	}
	today := law.Date{Year: 2026, Month: 11, Day: 24}
	for _, c := range []struct {
		name string
		rule lint.Rule
		in   lint.Input
		want func(lint.Coverage) []string
	}{
		{"issued before the act", lint.Rule{Cites: cites, Check: find}, lint.Input{Document: whole}, func(c lint.Coverage) []string { return c.NotInForce }},
		{"a blank day means today", lint.Rule{Cites: cites, Check: find}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.Run }},
		{"its own period stands before the act's", lint.Rule{Cites: cites, Period: law.Period{Until: today}, Check: find}, lint.Input{Document: whole}, func(c lint.Coverage) []string { return c.Run }},
		{"the period ends", lint.Rule{Period: law.Period{Until: today}, Check: find}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.NotInForce }},
		{"a fragment has no whole", lint.Rule{Whole: true, Check: find}, lint.Input{Document: fragment}, func(c lint.Coverage) []string { return c.NotApplicable }},
		{"another kind", lint.Rule{Kinds: []string{"plan"}, Check: find}, lint.Input{Document: whole}, func(c lint.Coverage) []string { return c.NotApplicable }},
		{"its kind", lint.Rule{Kinds: []string{"plan"}, Check: find}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.Run }},
		{"no such component", lint.Rule{Components: []drafting.Component{drafting.Basis}, Check: find}, lint.Input{Document: whole}, func(c lint.Coverage) []string { return c.NotApplicable }},
		{"nothing observed", lint.Rule{Form: true, Check: pageRule}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.NotEvaluated }},
		{"the property was not observed", lint.Rule{Form: true, Check: pageRule}, lint.Input{Document: blank, Observed: &drafting.Observed{}}, func(c lint.Coverage) []string { return c.NotEvaluated }},
		{"the property was observed", lint.Rule{Form: true, Check: pageRule}, lint.Input{Document: blank, Observed: seen}, func(c lint.Coverage) []string { return c.Run }},
		{"no faces", lint.Rule{Faced: true, Check: find}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.NotEvaluated }},
		{"faces", lint.Rule{Faced: true, Check: find}, lint.Input{Document: blank, Faces: lackAll{}}, func(c lint.Coverage) []string { return c.Run }},
		{"no pages", lint.Rule{Paged: true, Check: find}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.NotEvaluated }},
		{"a set of its own", lint.Rule{Scope: lint.OfSet, Check: find}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.NotEvaluated }},
		{"passed", lint.Rule{Check: func(*lint.Pass) {}}, lint.Input{Document: blank}, func(c lint.Coverage) []string { return c.Passed }},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.rule.ID, c.rule.Severity = "x", lint.Warning
			if c.rule.Scope == "" {
				c.rule.Scope = lint.OfDocument
			}
			c.in.Today, c.in.Acts = today, acts
			r := run(t, []*lint.Rule{&c.rule}, c.in)
			if got := c.want(r.Coverage); !slices.Equal(got, []string{"x"}) {
				t.Errorf("coverage %+v", r.Coverage)
			}
			if judged := len(r.Coverage.Run) - len(r.Coverage.Passed); judged != len(r.Findings) {
				t.Errorf("findings %v, coverage %+v", r.Findings, r.Coverage)
			}
		})
	}
}

func TestAPanickingRuleIsNamedAndTheOthersGoOn(t *testing.T) {
	d := document("paragraph: xấu", "paragraph: tốt", "paragraph: xấu")
	panics := func(scope lint.Scope) *lint.Rule {
		return &lint.Rule{ID: "broken-" + string(scope), Severity: lint.Error, Scope: scope, Check: func(p *lint.Pass) {
			p.Report(lint.Finding{Message: "Trước khi hỏng"})
			if p.Node == nil || p.Node.Text == "tốt" {
				panic("hỏng")
			}
		}}
	}
	outside := &lint.Rule{ID: "outside", Severity: lint.Error, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		p.Report(lint.Finding{Node: p.Node.ID, Start: 1, End: 2, Message: "Giữa một chữ"})
	}}
	rules := []*lint.Rule{panics(lint.OfNode), panics(lint.OfDocument), outside, forbid("bad-word", "xấu", "đẹp")}
	cache := &lint.Cache{}
	for range 2 {
		r := lint.Run(context.Background(), rules, lint.Input{Document: d}, cache)
		var broken []string
		for _, b := range r.Broken {
			broken = append(broken, b.Rule)
		}
		if !slices.Equal(broken, []string{"broken-node", "broken-document", "outside"}) {
			t.Errorf("broken %v", broken)
		}
		if !strings.Contains(r.Broken[0].Panic, "hỏng") || !strings.Contains(r.Broken[0].Stack, "run_test.go") {
			t.Errorf("broken %+v", r.Broken[0])
		}
		if !slices.Equal(r.Coverage.Run, []string{"bad-word"}) {
			t.Errorf("run %v", r.Coverage.Run)
		}
		if n := strings.Count(texts(r.Findings), "bad-word=xấu"); n != 2 {
			t.Errorf("%d findings of the good rule, want 2", n)
		}
	}
}

func TestFindingsAreInTheOrderOfTheirPlaces(t *testing.T) {
	d := document("paragraph: b a", "paragraph: a b")
	missing := &lint.Rule{ID: "missing", Severity: lint.Hint, Scope: lint.OfDocument, Check: func(p *lint.Pass) {
		p.Report(lint.Finding{Message: "Thiếu"})
	}}
	all := []*lint.Rule{forbid("z", "a", "x"), forbid("y", "b", "x"), missing}
	const want = "missing= y=b z=a z=a y=b"
	if got := texts(run(t, all, lint.Input{Document: d}).Findings); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	slices.Reverse(all)
	if got := texts(run(t, all, lint.Input{Document: d}).Findings); got != want {
		t.Errorf("rules the other way round: got %q, want %q", got, want)
	}
}

func TestTheNarrowerRuleSpeaks(t *testing.T) {
	d := document("paragraph: rất xấu", "paragraph: xấu")
	wide := forbid("wide", "xấu", "đẹp")
	wide.Yields = []string{"narrow"}
	rules := []*lint.Rule{wide, forbid("narrow", "rất xấu", "đẹp")}
	if got := texts(run(t, rules, lint.Input{Document: d}).Findings); got != "narrow=rất xấu wide=xấu" {
		t.Error(got)
	}
}

func TestASuppressionHoldsWhileItsWordsStay(t *testing.T) {
	d := document("paragraph: xấu", "paragraph: xấu")
	rules := []*lint.Rule{forbid("bad-word", "xấu", "đẹp"), forbid("other", "x", "y")}
	for _, c := range []struct {
		name string
		s    drafting.Suppression
		want string
	}{
		{"at a node", drafting.Suppression{Rule: "bad-word", Node: 2, Text: "xấu", Reason: "trích nguyên văn"}, "other=x other=x bad-word=xấu"},
		{"in the whole document", drafting.Suppression{Rule: "bad-word", Reason: "trích nguyên văn"}, "other=x other=x"},
		{"without a reason", drafting.Suppression{Rule: "bad-word", Node: 2, Text: "xấu"}, "other=x bad-word=xấu other=x bad-word=xấu"},
		{"of other words", drafting.Suppression{Rule: "bad-word", Node: 2, Text: "xấu xí", Reason: "trích"}, "other=x bad-word=xấu other=x bad-word=xấu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := &drafting.Document{Header: d.Header, Pieces: d.Pieces, LastID: d.LastID}
			e.Suppressions = []drafting.Suppression{c.s}
			r := run(t, rules, lint.Input{Document: e})
			if got := texts(r.Findings); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if len(r.Findings)+len(r.Suppressed) != 4 {
				t.Errorf("suppressed %v", r.Suppressed)
			}
		})
	}
}

func TestTheCacheRunsNodeRulesOnWhatChangedOnly(t *testing.T) {
	var looked []string
	rule := &lint.Rule{ID: "look", Severity: lint.Warning, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		looked = append(looked, p.Node.Text)
		if strings.Contains(p.Node.Text, "xấu") {
			p.Report(lint.Finding{Node: p.Node.ID, Message: "Xấu"})
		}
		if p.Document != nil {
			t.Error("a node rule sees the document")
		}
	}}
	d := document("paragraph: một", "paragraph: xấu", "paragraph: ba")
	in := lint.Input{Document: d, Today: law.Date{Year: 2026, Month: 1, Day: 1}}
	cache := &lint.Cache{}
	step := func(name, want string) {
		t.Helper()
		looked = nil
		r := lint.Run(context.Background(), []*lint.Rule{rule}, in, cache)
		if got := strings.Join(looked, " "); got != want {
			t.Errorf("%s: looked at %q, want %q", name, got, want)
		}
		if len(r.Findings) != 1 || r.Findings[0].Node != 3 {
			t.Errorf("%s: findings %v", name, r.Findings)
		}
	}
	step("first", "một xấu ba")
	step("again", "")
	var err error
	if in.Document, _, err = drafting.Apply(d, drafting.Replace{Node: 2, Start: 0, End: 0, Text: "mười "}); err != nil {
		t.Fatal(err)
	}
	step("an edit", "mười một")
	in.Document = d
	step("undo", "một")
	in.Observed = &drafting.Observed{Nodes: map[drafting.NodeID]drafting.Form{4: {"size": {Number: 13}}}}
	step("a form was observed", "một xấu ba")
	in.Observed = &drafting.Observed{Nodes: map[drafting.NodeID]drafting.Form{}}
	step("the form went", "ba")
	in.Today.Day = 2
	step("tomorrow", "một xấu ba")
	in.Faces = lackAll{}
	step("other faces", "một xấu ba")
}

func TestAnEndedContextStopsTheRun(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	rule := &lint.Rule{ID: "x", Severity: lint.Warning, Scope: lint.OfNode, Check: func(*lint.Pass) {
		n++
		cancel()
	}}
	long := "paragraph: " + strings.Repeat("dài ", 1000) // short ones are looked at together
	d := document(long, long, long)
	cache := &lint.Cache{}
	if r := lint.Run(ctx, []*lint.Rule{rule}, lint.Input{Document: d}, cache); !r.Cancelled || n != 1 {
		t.Errorf("cancelled %v after %d nodes", r.Cancelled, n)
	}
	if r := lint.Run(context.Background(), []*lint.Rule{rule}, lint.Input{Document: d}, cache); r.Cancelled || n != 3 {
		t.Errorf("the next run: cancelled %v, %d nodes in all, want 3", r.Cancelled, n)
	}
}

func TestFixAllTakesSafeFixesThatDoNotMeet(t *testing.T) {
	d := document("paragraph: aabb", "paragraph: b", "paragraph: cc")
	unsafe := forbid("unsafe", "c", "x")
	check := unsafe.Check
	unsafe.Check = func(p *lint.Pass) {
		check(p)
		p.Report(lint.Finding{Node: p.Node.ID, Message: "Hỏi trước", Fixes: []lint.Fix{lint.Rewrite("Xóa", false, p.Node, 0, len(p.Node.Text), "")}})
	}
	rules := []*lint.Rule{forbid("a", "a", "x"), forbid("b", "b", "yy"), forbid("ab", "ab", "z"), unsafe}
	for range 5 {
		edits := lint.FixAll(d, run(t, rules, lint.Input{Document: d}).Findings)
		if edits == nil {
			break
		}
		var err error
		if d, _, err = drafting.Apply(d, edits...); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, n := range d.Pieces[0].Nodes {
		got = append(got, n.Text)
	}
	if want := "xxyyyy yy xx"; strings.Join(got, " ") != want {
		t.Errorf("fixed to %q, want %q", got, want)
	}
}

func TestAFixThatMovesNodesIsTakenAlone(t *testing.T) {
	d := document("paragraph: thừa", "paragraph: b")
	remove := &lint.Rule{ID: "remove", Severity: lint.Warning, Scope: lint.OfDocument, Check: func(p *lint.Pass) {
		for i, n := range p.Document.Pieces[0].Nodes {
			if n.Text == "thừa" {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Đoạn thừa", Fixes: []lint.Fix{{
					Title: "Xóa đoạn", Safe: true, Edits: []drafting.Edit{drafting.Splice{Piece: 1, At: i, Remove: 1}},
				}}})
			}
		}
	}}
	rules := []*lint.Rule{forbid("b", "b", "x"), remove}
	edits := lint.FixAll(d, run(t, rules, lint.Input{Document: d}).Findings)
	if len(edits) != 1 {
		t.Fatalf("%d edits", len(edits))
	}
	d, _, err := drafting.Apply(d, edits...)
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(run(t, rules, lint.Input{Document: d}).Findings); got != "b=b" {
		t.Errorf("left %q", got)
	}
}

func TestValidate(t *testing.T) {
	page := "# Thiếu số 0\n\nNói gì.\n\n## Vì sao\n\nLuật.\n\n```bad\na\n```\n\n```good\nb\n```\n\n## Cách sửa\n\nSửa.\n"
	rule := func(change func(*lint.Rule)) *lint.Rule {
		r := &lint.Rule{
			ID: "number-zero-pad", Title: "Thiếu số 0", Severity: lint.Error, Scope: lint.OfNode, Since: "0.1",
			Cites: []law.Provision{{Act: "Luật", Article: "1"}}, Page: page, Check: func(*lint.Pass) {},
		}
		change(r)
		return r
	}
	for want, change := range map[string]func(*lint.Rule){
		"":                           func(*lint.Rule) {},
		"id phải gồm":                func(r *lint.Rule) { r.ID = "Number_Pad" },
		"title phải nêu":             func(r *lint.Rule) { r.Title += "." },
		"severity phải":              func(r *lint.Rule) { r.Severity = "fatal" },
		"scope phải":                 func(r *lint.Rule) { r.Scope = "" },
		"phải nêu điều khoản":        func(r *lint.Rule) { r.Cites = nil },
		"thiếu phép kiểm":            func(r *lint.Rule) { r.Check = nil },
		"since phải":                 func(r *lint.Rule) { r.Since = "" },
		"thành phần lạ \"numer\"":    func(r *lint.Rule) { r.Components = []drafting.Component{"numer"} },
		"quy tắc lạ \"nothing\"":     func(r *lint.Rule) { r.Yields = []string{"nothing"} },
		"trang phải mở đầu":          func(r *lint.Rule) { r.Page = "\n" + r.Page },
		"thiếu mục \"## Vì sao\"":    func(r *lint.Rule) { r.Page = strings.Replace(r.Page, "Vì", "vì", 1) },
		"thiếu ví dụ sai (```bad)":   func(r *lint.Rule) { r.Page = strings.Replace(r.Page, "```bad", "```", 1) },
		"thiếu ví dụ đúng (```good)": func(r *lint.Rule) { r.Page = strings.Replace(r.Page, "```good", "```", 1) },
	} {
		t.Run(want, func(t *testing.T) {
			err := lint.Validate([]*lint.Rule{rule(change)})
			if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
				t.Errorf("got %v", err)
			}
		})
	}
	same := rule(func(*lint.Rule) {})
	if err := lint.Validate([]*lint.Rule{same, same}); err == nil || !strings.Contains(err.Error(), "trùng id") {
		t.Errorf("two of one id: %v", err)
	}
}

// A paper of no kind that the standard knows may have a form of its own.
func TestFormIsNotJudgedOfAPaperOfNoKind(t *testing.T) {
	act := law.Act{Type: "Nghị định", Number: "30/2020/NĐ-CP"}
	sheet := &standard.Sheet{Act: act, Kinds: []standard.Kind{{ID: "plan"}}}
	rule := &lint.Rule{
		ID: "size", Title: "Cỡ chữ sai", Severity: lint.Error, Scope: lint.OfDocument, Form: true,
		Cites: []law.Provision{{Act: act.Name(), Article: "8"}},
		Check: func(p *lint.Pass) {
			if _, ok := p.Seen(nil, "width"); ok {
				p.Report(lint.Finding{Message: "Sai."})
			}
		},
	}
	seen := &drafting.Observed{Page: drafting.Form{"width": {Number: 200}}}
	for kind, want := range map[string]int{"plan": 1, "licence": 0, "": 0} {
		d := &drafting.Document{Header: drafting.Header{Kind: kind}, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main}}}
		r := lint.Run(context.Background(), []*lint.Rule{rule}, lint.Input{Document: d, Observed: seen, Sheet: sheet}, nil)
		if len(r.Findings) != want || len(r.Coverage.NotEvaluated) != 1-want {
			t.Errorf("kind %q: %+v", kind, r)
		}
	}
}

func TestOneOfTwoEqualFaultsIsSuppressed(t *testing.T) {
	d := document("paragraph: xấu và xấu", "paragraph: xấu")
	rules := []*lint.Rule{forbid("bad-word", "xấu", "đẹp")}
	all := run(t, rules, lint.Input{Document: d})
	s := lint.Suppress(d, all, all.Findings[1])
	s.Reason, s.By, s.Date = "trích", "Trần An", "2026-02-05"
	e := &drafting.Document{Header: d.Header, Pieces: d.Pieces, LastID: d.LastID}
	e.Suppressions = []drafting.Suppression{s}
	r := run(t, rules, lint.Input{Document: e})
	if len(r.Findings) != 2 || len(r.Suppressed) != 1 || r.Suppressed[0].Start != all.Findings[1].Start || r.Suppressed[0].By != s {
		t.Errorf("findings %v, suppressed %+v", r.Findings, r.Suppressed)
	}
}

func TestWhatASuppressionCovers(t *testing.T) {
	missing := func(c drafting.Component) func(*lint.Pass) {
		return func(p *lint.Pass) { p.Report(lint.Finding{Message: "Thiếu " + string(c) + ".", Missing: c}) }
	}
	end := &lint.Rule{ID: "end", Severity: lint.Warning, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		if !strings.HasSuffix(p.Node.Text, ".") {
			p.Report(lint.Finding{Message: "Thiếu dấu chấm.", Node: p.Node.ID, Start: len(p.Node.Text), End: len(p.Node.Text)})
		}
	}}
	lacks := &lint.Rule{ID: "lacks", Severity: lint.Warning, Scope: lint.OfDocument, Check: func(p *lint.Pass) {
		missing(drafting.Motto)(p)
		missing(drafting.Issuer)(p)
	}}
	rules := []*lint.Rule{end, lacks}
	d := document("paragraph: Một đoạn")
	all := run(t, rules, lint.Input{Document: d})
	if len(all.Findings) != 3 {
		t.Fatalf("findings %v", all.Findings)
	}
	for i, f := range all.Findings {
		s := lint.Suppress(d, all, f)
		s.Reason = "trích"
		e := document("paragraph: Một đoạn")
		e.Suppressions = []drafting.Suppression{s}
		if r := run(t, rules, lint.Input{Document: e}); len(r.Suppressed) != 1 || r.Suppressed[0].Message != f.Message {
			t.Errorf("suppressing finding %d silences %v", i, r.Suppressed)
		}
		changed := document("paragraph: Một đoạn khác")
		changed.Suppressions = e.Suppressions
		if r := run(t, rules, lint.Input{Document: changed}); (len(r.Suppressed) == 0) != (f.Node != 0) {
			t.Errorf("with other words finding %d is silent: %v", i, r.Suppressed)
		}
	}
}
