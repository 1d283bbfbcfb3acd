package page

import (
	"context"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
	"thethuc/drafting/session"
)

const decision = `BỘ TƯ LỆNH QUÂN KHU 2
VĂN PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /QĐ-VP
Phú Thọ, ngày 5 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế công tác văn thư
CHÁNH VĂN PHÒNG
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư của Văn phòng Bộ Tư lệnh Quân khu 2, áp dụng từ ngày ký.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Trưởng các ban chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
CHÁNH VĂN PHÒNG
Đại tá Trần Quốc Hưng`

// bench is a view of a real session, whose results are taken on the test's own goroutine.
type bench struct {
	*testing.T
	session *session.Session
	view    *View
	window  fyne.Window
	queue   chan func()
	drawn   int
}

// short finds "ngày 5" in lines of place and date, so that the tests do not depend on the rules there are.
var short = &lint.Rule{
	ID: "short-day", Title: "Ngày thiếu số 0", Severity: lint.Warning, Scope: lint.OfNode,
	Components: []drafting.Component{drafting.PlaceDate},
	Check: func(p *lint.Pass) {
		if i := strings.Index(p.Node.Text, "ngày 5 "); i >= 0 {
			p.Report(lint.Finding{Message: "Thêm số 0.", Node: p.Node.ID, Start: i + len("ngày "), End: i + len("ngày 5")})
		}
	},
}

// always gives the same answer whatever it is asked.
func always[Question, Answer any](answer Answer) func(Question) Answer {
	return func(Question) Answer { return answer }
}

func newBench(t *testing.T, text string) *bench {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	sheet := p.Sheet()
	faces, err := font.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{T: t, queue: make(chan func(), 100)}
	d, _ := plain.Parse(text, sheet)
	b.session = session.Open(d, nil, session.Env{
		Sheet: always[*drafting.Document](sheet), Faces: faces, Rules: []*lint.Rule{short},
		Do: func(f func()) { b.queue <- f },
	})
	t.Cleanup(func() {
		if err := b.session.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	b.view = New(Config{
		Picture: func(*layout.Page, int) image.Image {
			b.drawn++
			return image.NewRGBA(image.Rect(0, 0, 1, 1))
		},
		Typing: &entry.Typing{},
	})
	b.session.Listen(b.view.Hear)
	b.window = test.NewTempWindow(t, b.view)
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(900, 1300))
	b.view.SetDocument(b.session)
	b.window.Canvas().Focus(b.view)
	b.settle()
	return b
}

// settle waits until pages and findings are those of the document as it stands.
func (b *bench) settle() {
	b.Helper()
	late := time.After(20 * time.Second)
	for b.session.PagesRev() != b.session.Rev() || b.session.ResultRev() != b.session.Rev() {
		select {
		case f := <-b.queue:
			f()
		case <-late:
			b.Fatal("no pages or findings after 20 s")
		}
	}
}

func (b *bench) typed(keys string) {
	b.Helper()
	test.Type(b.view, keys)
	b.settle()
}

func (b *bench) press(names ...fyne.KeyName) {
	b.Helper()
	for _, name := range names {
		b.view.TypedKey(&fyne.KeyEvent{Name: name})
		b.settle()
	}
}

func (b *bench) combine(modifier fyne.KeyModifier, name fyne.KeyName) {
	b.Helper()
	b.view.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier})
	b.settle()
}

// at puts the caret before the words, and returns the node that holds them.
func (b *bench) at(words string) drafting.NodeID {
	b.Helper()
	for _, p := range b.session.Document().Pieces {
		for _, n := range p.Nodes {
			if i := strings.Index(n.Text, words); i >= 0 {
				b.session.Select(drafting.At(drafting.Position{Node: n.ID, Offset: i}))
				return n.ID
			}
		}
	}
	b.Fatalf("no node holds %q", words)
	return 0
}

func (b *bench) caret() string {
	at := b.session.Selection().Caret
	text := b.session.Document().Node(at.Node).Text
	return text[:at.Offset] + "|" + text[at.Offset:]
}

func TestTelexKeysReachTheSession(t *testing.T) {
	b := newBench(t, decision)
	id := b.at("Quyết định này có hiệu lực")
	b.typed("Nooij dung, ")
	if got := b.session.Document().Node(id).Text; !strings.HasPrefix(got, "Điều 2. Nội dung, Quyết định này") {
		t.Errorf("got %q", got)
	}
	b.view.TypedShortcut(&fyne.ShortcutUndo{})
	b.settle()
	if got := b.session.Document().Node(id).Text; !strings.HasPrefix(got, "Điều 2. Nội Quyết") {
		t.Errorf("undo takes back a word: got %q", got)
	}
}

func TestBackspaceInAWordKeepsItsKeys(t *testing.T) {
	b := newBench(t, decision)
	b.at("Quyết định này có hiệu lực")
	b.typed("Vieet")
	b.press(fyne.KeyBackspace)
	b.typed("tj ")
	if got := b.caret(); !strings.HasPrefix(got, "Điều 2. Việt |Quyết") {
		t.Errorf("got %q", got)
	}
}

// A command from elsewhere ends the word as well: a key typed after it changes no letter before it.
func TestACommandFromElsewhereEndsTheWord(t *testing.T) {
	b := newBench(t, decision)
	b.at("Quyết định này có hiệu lực")
	b.typed("Goo")
	if !b.session.Run(edit.InsertFootnote()) {
		t.Fatal("no footnote")
	}
	b.settle()
	b.typed("soos")
	if got := b.caret(); got != "số|" {
		t.Errorf("got %q", got)
	}
}

func TestAnArrowEndsTheWord(t *testing.T) {
	b := newBench(t, decision)
	b.at("Quyết định này có hiệu lực")
	b.typed("a")
	b.press(fyne.KeyLeft, fyne.KeyRight)
	b.typed("a")
	if got := b.caret(); !strings.HasPrefix(got, "Điều 2. aa|") {
		t.Errorf("got %q", got)
	}
}

func TestArrowsMoveTheCaret(t *testing.T) {
	for name, c := range map[string]struct {
		from string
		keys []fyne.KeyName
		want string
	}{
		"left goes to the end of the node before":    {"Điều 2", []fyne.KeyName{fyne.KeyLeft}, "từ ngày ký.|"},
		"right goes by letters, not bytes":           {"Điều 2", []fyne.KeyName{fyne.KeyRight}, "Đ|iều 2."},
		"end stops before the break of the line":     {"Điều 1", []fyne.KeyName{fyne.KeyEnd}, "thư của|"},
		"home goes to the start of the line":         {"áp dụng", []fyne.KeyName{fyne.KeyHome}, "|Văn phòng Bộ"},
		"down goes to the next line of a paragraph":  {"Điều 1", []fyne.KeyName{fyne.KeyDown}, ""},
		"up from the first article goes to formula":  {"Điều 1", []fyne.KeyName{fyne.KeyUp}, "QUYẾT ĐỊNH:"},
		"down and up come back to where one was":     {"định này có hiệu", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp}, "|định này có hiệu"},
		"right at the end of a node goes to another": {"CHÁNH VĂN PHÒNG", []fyne.KeyName{fyne.KeyEnd, fyne.KeyRight}, "|Căn cứ"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, decision)
			before := b.at(c.from)
			b.press(c.keys...)
			if got := strings.ReplaceAll(b.caret(), "\u00a0", " "); c.want != "" && !strings.Contains(got, c.want) && !strings.Contains(strings.ReplaceAll(got, "|", ""), c.want) {
				t.Errorf("the caret is at %q, want %q", got, c.want)
			}
			if c.want == "" && (b.session.Selection().Caret.Node != before || b.session.Selection().Caret.Offset == 0) {
				t.Errorf("the caret is at %q", b.caret())
			}
		})
	}
}

func TestControlHomeAndEndGoToTheEdges(t *testing.T) {
	b := newBench(t, decision)
	b.at("Điều 2")
	b.combine(fyne.KeyModifierControl, fyne.KeyHome)
	if got := b.caret(); !strings.HasPrefix(got, "|BỘ TƯ LỆNH") {
		t.Errorf("Ctrl+Home: %q", got)
	}
	b.combine(fyne.KeyModifierControl, fyne.KeyEnd)
	if got := b.caret(); !strings.HasSuffix(got, "|") {
		t.Errorf("Ctrl+End: %q", got)
	}
}

func TestMovingAnArticleRenumbers(t *testing.T) {
	b := newBench(t, decision)
	id := b.at("Quyết định này có hiệu lực")
	b.combine(fyne.KeyModifierAlt, fyne.KeyUp)
	if got := b.session.Document().Node(id).Text; !strings.HasPrefix(got, "Điều 1. Quyết định này có") {
		t.Errorf("got %q", got)
	}
}

func TestTabGoesALevelDownAndShiftTabUp(t *testing.T) {
	b := newBench(t, decision)
	id := b.at("Quyết định này có hiệu lực")
	b.press(fyne.KeyEnd, fyne.KeyReturn)
	at := b.session.Selection().Caret.Node
	if at == id {
		t.Fatal("Enter made no new node")
	}
	before := b.session.Document().Node(at).Component
	b.press(fyne.KeyTab)
	if got := b.session.Document().Node(at).Component; got.Level() <= before.Level() {
		t.Errorf("Tab left %s a %s", before, got)
	}
	b.view.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press(fyne.KeyTab)
	b.view.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := b.session.Document().Node(at).Component; got != before {
		t.Errorf("Shift+Tab made a %s of it, it was a %s", got, before)
	}
}

func TestAClickPutsTheCaretBetweenTheLetters(t *testing.T) {
	b := newBench(t, decision)
	id := b.at("có hiệu lực")
	offset := b.session.Selection().Caret.Offset
	r := b.session.Pages().Caret(b.session.Selection().Caret)
	place := b.view.inView(r)
	b.combine(fyne.KeyModifierControl, fyne.KeyHome)
	b.view.MouseDown(&desktop.MouseEvent{
		Button:     desktop.MouseButtonPrimary,
		PointEvent: fyne.PointEvent{Position: place.pos.AddXY(place.size.Width/2, place.size.Height/2)},
	})
	if got := b.session.Selection().Caret; got != (drafting.Position{Node: id, Offset: offset}) {
		t.Errorf("the caret is at %v, want %d in node %d", got, offset, id)
	}
}

func TestAFindingIsMarkedUntilItsWordsChange(t *testing.T) {
	b := newBench(t, decision)
	if len(b.view.face.marks) != 1 || b.view.face.marks[0].level != lint.Warning {
		t.Fatalf("marks %+v", b.view.face.marks)
	}
	marked := -1
	b.view.config.Marked = func(i int) { marked = i }
	mark := b.view.face.marks[0].box
	b.view.MouseDown(&desktop.MouseEvent{
		Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: mark.pos.AddXY(5, 5)},
	})
	if marked != 0 {
		t.Errorf("a click on the mark opened finding %d", marked)
	}
	b.at("5 tháng")
	b.typed("0")
	if len(b.view.face.marks) != 0 {
		t.Errorf("marks %+v after the fault is mended", b.view.face.marks)
	}
}

// told is a document in which just these findings are found.
type told struct {
	*session.Session
	findings []lint.Finding
}

func (d *told) Result() lint.Result { return lint.Result{Findings: d.findings} }

// The second button and the Menu key ask what can be done about what was found at a place, the worst first.
func TestTheMenuIsAboutWhatWasFoundThere(t *testing.T) {
	b := newBench(t, decision)
	id := b.at("Điều 2")
	text := b.session.Document().Node(id).Text
	word := strings.Index(text, "hiệu lực")
	told := &told{Session: b.session, findings: []lint.Finding{
		{Rule: "hint", Severity: lint.Hint, Node: id, Start: word, End: word + len("hiệu lực")},
		{Rule: "error", Severity: lint.Error, Node: id, Start: word, End: word + len("hiệu")},
		{Rule: "form", Severity: lint.Warning, Node: id, End: len(text), Measured: "12 pt"},
		{Rule: "page", Severity: lint.Error, Measured: "15 mm"},
	}}
	b.view.SetDocument(told)
	var asked []string
	b.view.config.Menu = func(_ fyne.Position, findings []int) {
		asked = []string{}
		for _, i := range findings {
			asked = append(asked, told.findings[i].Rule)
		}
	}
	second := func(at fyne.Position) {
		press := fyne.PointEvent{Position: at}
		b.view.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonSecondary, PointEvent: press})
		b.view.TappedSecondary(&press)
	}
	for _, c := range []struct {
		name, want string
		ask        func()
	}{
		{"on two faults", "error hint", func() { second(b.middle("iệu lực")) }},
		{"on one of them", "hint", func() { second(b.middle("ực thi")) }},
		{"on words that are right", "", func() { second(b.middle("Trưởng các ban")) }},
		{"on the mark in the margin", "error form hint", func() { second(b.view.face.marks[0].box.pos.AddXY(5, 5)) }},
		{"on the mark of the page", "page", func() { second(b.view.face.marks[1].box.pos.AddXY(5, 5)) }},
		{"by the key", "error form hint", func() {
			b.session.Select(drafting.At(drafting.Position{Node: id, Offset: word}))
			b.press(desktop.KeyMenu)
		}},
	} {
		c.ask()
		if got := strings.Join(asked, " "); got != c.want {
			t.Errorf("%s it asks about %q, want %q", c.name, got, c.want)
		}
	}
}

// While the pages of a key are made, what lies on the letters stays as it is: nothing flickers.
func TestUnderlinesStayWhileOneTypes(t *testing.T) {
	b := newBench(t, decision)
	b.at("Phú Thọ")
	above, tints := b.view.face.above.objects, len(b.view.face.tints)
	if len(above) != 2 || tints == 0 {
		t.Fatalf("%d objects on the letters, %d tints below", len(above), tints)
	}
	line := above[0].Position()
	b.view.TypedRune('O')
	if now := b.view.face; len(now.above.objects) != 2 || len(now.tints) != tints || len(now.marks) != 1 || now.caret.Hidden {
		t.Errorf("after a key: %d objects, %d tints, %d marks, caret hidden %v", len(now.above.objects), len(now.tints), len(now.marks), now.caret.Hidden)
	}
	for b.session.PagesRev() != b.session.Rev() {
		(<-b.queue)()
	}
	if b.session.ResultRev() == b.session.Rev() {
		t.Skip("the findings came with the pages")
	}
	if now := b.view.face.above.objects; len(now) != 2 || now[0].Position().X <= line.X {
		t.Errorf("with the new pages and before the new findings: %d objects", len(now))
	}
	b.settle()
	if now := b.view.face.above.objects; len(now) != 2 {
		t.Errorf("with the new findings: %d objects", len(now))
	}
}

// What a rule says of the word that is typed waits until the page has lost the keys.
func TestTheWordBeingTypedIsNotUnderlined(t *testing.T) {
	b := newBench(t, strings.Replace(decision, "ngày 5 tháng", "ngày  tháng", 1))
	b.at(" tháng 02")
	b.typed("5")
	if len(b.view.face.marks) != 0 || len(b.view.face.above.objects) != 0 {
		t.Fatalf("while it is typed: marks %+v", b.view.face.marks)
	}
	b.window.Canvas().Unfocus()
	if len(b.view.face.marks) != 1 || len(b.view.face.above.objects) != 2 {
		t.Errorf("afterwards: marks %+v, %d objects", b.view.face.marks, len(b.view.face.above.objects))
	}
}

// Findings on form and those without a place stand in the margin, with nothing underlined.
func TestFindingsOnFormStandInTheMarginAlone(t *testing.T) {
	b := newBench(t, decision)
	id := b.at("Điều 2")
	told := &told{Session: b.session, findings: []lint.Finding{
		{Severity: lint.Error, Measured: "15 mm", Allowed: "20–25 mm"},
		{Severity: lint.Warning, Node: id, End: len(b.session.Document().Node(id).Text), Measured: "12 pt", Allowed: "13–14 pt"},
	}}
	b.view.config.Told = func(i int) string { return told.findings[i].Measured }
	b.view.SetDocument(told)
	marks := b.view.face.marks
	if len(marks) != 2 || len(b.view.face.above.objects) != 2 {
		t.Fatalf("marks %+v, %d objects on the page", marks, len(b.view.face.above.objects))
	}
	if top := b.view.inView(layout.Rect{}).pos.Y; marks[0].box.pos.Y < top || marks[0].box.pos.Y > top+40 {
		t.Errorf("the mark of the page stands at %v", marks[0].box.pos)
	}
	line := b.view.inView(b.session.Pages().Caret(b.session.Selection().Caret))
	if y := marks[1].box.pos.Y; y < line.pos.Y-10 || y > line.pos.Y+10 {
		t.Errorf("the mark of the article stands at %v, its line at %v", y, line.pos.Y)
	}
	b.view.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: marks[1].box.pos.AddXY(5, 5)}})
	if got := b.view.hint.Words(); got != "12 pt" {
		t.Errorf("the mark says %q", got)
	}
	told.findings = append(told.findings, told.findings[0])
	b.view.Refresh()
	b.view.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: marks[0].box.pos.AddXY(5, 5)}})
	if got := b.view.hint.Words(); got != "15 mm · còn 1 điều khác ở dòng này" {
		t.Errorf("the mark of two says %q", got)
	}
	b.view.MouseOut()
	if got := b.view.hint.Words(); got != "" {
		t.Errorf("beside the page it still says %q", got)
	}
}

func TestAMovedCaretDrawsNoLetterAgain(t *testing.T) {
	b := newBench(t, decision)
	b.window.Canvas().Capture()
	before := b.drawn
	if before == 0 {
		t.Fatal("no page was drawn")
	}
	b.at("Điều 2")
	b.press(fyne.KeyRight, fyne.KeyDown, fyne.KeyEnd)
	b.window.Canvas().Capture()
	if b.drawn != before {
		t.Errorf("%d pictures drawn for moves of the caret", b.drawn-before)
	}
	b.typed("x")
	b.window.Canvas().Capture()
	if b.drawn != before+1 {
		t.Errorf("%d pictures drawn for one letter on one page", b.drawn-before)
	}
}

func TestTheCaretStaysInView(t *testing.T) {
	b := newBench(t, decision+"\n"+strings.Repeat("Đoạn văn dài để sang trang sau.\n", 80))
	b.window.Resize(fyne.NewSize(900, 500))
	b.combine(fyne.KeyModifierControl, fyne.KeyEnd)
	if r := b.session.Pages().Caret(b.session.Selection().Caret); !b.view.visible(r) {
		t.Error("the caret is out of view after Ctrl+End")
	}
	if page, pages := b.view.Current(); page != pages || pages < 2 {
		t.Errorf("page %d of %d is shown", page, pages)
	}
	top := b.view.offset.Y
	b.press(fyne.KeyPageUp)
	if b.view.offset.Y >= top {
		t.Error("PageUp does not scroll")
	}
}

func TestTheCaretIsShownBesideAPaneOverThePage(t *testing.T) {
	b := newBench(t, decision)
	b.at("5 tháng")
	b.view.SetCovered(400)
	r := b.view.inView(b.session.Pages().Caret(b.session.Selection().Caret))
	if right := b.view.Size().Width - 400; r.pos.X > right || r.pos.X < 0 {
		t.Errorf("the caret is at %v, the pane begins at %v", r.pos.X, right)
	}
	b.view.SetCovered(0)
	if b.view.offset.X != 0 {
		t.Errorf("the page stays %v aside", b.view.offset.X)
	}
}

func TestZoomKeepsItsBounds(t *testing.T) {
	b := newBench(t, decision)
	for range 60 {
		b.view.ZoomBy(0.1)
	}
	if b.view.Zoom() != MaxZoom {
		t.Errorf("zoom %v", b.view.Zoom())
	}
	for range 60 {
		b.view.ZoomBy(-0.1)
	}
	if b.view.Zoom() != MinZoom {
		t.Errorf("zoom %v", b.view.Zoom())
	}
}
