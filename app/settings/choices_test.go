package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
	"thethuc/drafting/standard"
)

func choices(size string) []standard.Choice {
	return []standard.Choice{
		{Key: "body-size", Title: "Cỡ chữ nội dung", Meaning: "Từ 13 đến 14.", Value: size, Options: []standard.Option{
			{ID: "14", Title: "Cỡ 14"}, {ID: "13", Title: "Cỡ 13"},
		}},
		{Key: "end-mark", Title: "Dấu kết thúc", Value: "expected", Options: []standard.Option{
			{ID: "expected", Title: "Nhắc khi thiếu"}, {ID: "free", Title: "Không nhắc"},
		}},
	}
}

func newPane(t *testing.T, c Config) *Pane {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	p := New(c)
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(320, 600))
	return p
}

func TestAChoiceCallsBackWithItsKey(t *testing.T) {
	var chosen []string
	p := newPane(t, Config{Choose: func(key, option string) { chosen = append(chosen, key+"="+option) }})
	p.Set(choices("14"), 0)
	if got := strings.Join(p.Answers(), "\n"); got != "Cỡ chữ nội dung: Cỡ 14\nDấu kết thúc: Nhắc khi thiếu" {
		t.Errorf("shown\n%s", got)
	}
	p.Choice("body-size").TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.Choice("end-mark").TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := strings.Join(chosen, " "); got != "body-size=13 end-mark=free" {
		t.Errorf("chosen %s", got)
	}
}

// Answers that come from elsewhere, as by undo, reach the controls that are there, which keep the focus.
func TestAnswersFollow(t *testing.T) {
	called := 0
	p := newPane(t, Config{Choose: func(string, string) { called++ }, Draft: func(int) { called++ }})
	p.Set(choices("14"), 0)
	control := p.Choice("body-size")
	p.Set(choices("13"), 2)
	if p.Choice("body-size") != control || control.Words() != "Cỡ 13" || p.Number().Value() != 2 {
		t.Errorf("shown %q, draft %d", p.Answers(), p.Number().Value())
	}
	if called != 0 {
		t.Errorf("%d calls back for what nobody chose", called)
	}
}

func TestOffersAreShownAndUsed(t *testing.T) {
	used := -1
	p := newPane(t, Config{Use: func(i int) { used = i }})
	p.Set(choices("14"), 0)
	p.SetFitting()
	if !p.fit.Disabled() {
		t.Error("it can be asked again while it looks")
	}
	p.SetOffers([]string{"Đổi cỡ chữ: văn bản còn 1 trang.", "Đổi giãn dòng: văn bản còn 1 trang."}, "không có")
	if got := p.Offers(); len(got) != 2 || p.fit.Disabled() {
		t.Fatalf("offers %q", got)
	}
	p.uses[1].Tapped(nil)
	if used != 1 {
		t.Errorf("used %d", used)
	}
	p.SetOffers(nil, "không có")
	if got := p.Offers(); len(got) != 1 || got[0] != "không có" {
		t.Errorf("offers %q", got)
	}
}
