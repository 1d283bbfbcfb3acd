package library

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
	"thethuc/drafting/store"
)

var now = time.Date(2026, 2, 5, 16, 0, 0, 0, time.UTC)

func drafts() []store.Draft {
	return []store.Draft{
		{ID: 7, Title: "QUYẾT ĐỊNH Ban hành Quy chế", Number: "05/QĐ-VP", Changed: now.Add(-time.Hour)},
		{ID: 8, Changed: now.AddDate(0, 0, -3)},
	}
}

func newList(t *testing.T, c Config) *List {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	c.Now = func() time.Time { return now }
	l := NewList(c)
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(900, 500))
	return l
}

func TestRowsSayTitleNumberAndTime(t *testing.T) {
	var opened store.ID
	l := newList(t, Config{Open: func(id store.ID) { opened = id }})
	l.Set(Drafting, drafts())
	want := "QUYẾT ĐỊNH Ban hành Quy chế | 05/QĐ-VP · 15:00\nVăn bản chưa có tên | 02/02/2026"
	if got := strings.Join(l.Rows(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	l.Open(1)
	if opened != 8 {
		t.Errorf("opened %d", opened)
	}
}

func TestTheBinGivesBackAndOpensNothing(t *testing.T) {
	var opened, back store.ID
	l := newList(t, Config{Open: func(id store.ID) { opened = id }, Bin: func(id store.ID, in bool) {
		if !in {
			back = id
		}
	}})
	binned := drafts()[:1]
	binned[0].Binned = true
	l.Set(Bin, binned)
	l.Open(0)
	l.lines[0].button.Tapped(nil)
	if opened != 0 || back != 7 {
		t.Errorf("opened %d, gave back %d", opened, back)
	}
}

func TestEmptyListsSayWhy(t *testing.T) {
	words := ""
	l := newList(t, Config{Search: func(w string) { words = w }})
	for name, c := range map[string]struct {
		place  Place
		search string
		want   string
	}{
		"no draft at all": {Drafting, "", "Chưa có văn bản nào"},
		"none found":      {Drafting, "zzz", "Không thấy văn bản nào"},
		"an empty bin":    {Bin, "", "Thùng rác trống"},
	} {
		l.search.SetText(c.search)
		l.Set(c.place, nil)
		if markup := test.RenderObjectToMarkup(l); !strings.Contains(markup, c.want) {
			t.Errorf("%s: no %q", name, c.want)
		}
		if words != c.search {
			t.Errorf("searched for %q", words)
		}
	}
}
