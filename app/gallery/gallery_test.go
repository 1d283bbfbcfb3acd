package gallery

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
	"thethuc/drafting/template"
)

func newGallery(t *testing.T, started *[]string) *Gallery {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	g := New(Config{
		Templates: []*template.Template{
			{ID: "nd30/decision", Title: "Quyết định", Description: "Ban hành quy chế", Form: "Mẫu 1.3"},
			{ID: "nd30/letter", Title: "Công văn", Form: "Mẫu 1.5"},
			{ID: "nd30/plan", Title: "Kế hoạch", Form: "Mẫu 1.4"},
		},
		Recent:  func() []string { return recent },
		Picture: func(*template.Template, int) image.Image { return nil },
		Filled:  [][2]string{{"Ban hành", "Văn phòng"}},
		Start:   func(t *template.Template) { *started = append(*started, t.ID) },
	})
	w := test.NewTempWindow(t, g)
	w.Resize(fyne.NewSize(1100, 600))
	return g
}

// recent are the templates used lately.
var recent []string

func TestFamiliesAndOrder(t *testing.T) {
	var started []string
	g := newGallery(t, &started)
	g.Renew([]*template.Template{
		{ID: "nd30/decision", Title: "Quyết định", Description: "Có kế hoạch kèm theo"},
		{ID: "nd30/plan", Title: "Kế hoạch"},
		{ID: "cchc/plan-year", Title: "Kế hoạch cải cách hành chính năm"},
		{ID: "own/mine", Title: "Giấy mời của tôi"},
	})
	recent = []string{"cchc/plan-year"}
	t.Cleanup(func() { recent = nil })
	for words, want := range map[string]string{
		"":           "Kế hoạch cải cách hành chính năm,Giấy mời của tôi,Quyết định,Kế hoạch",
		"ke hoach":   "Kế hoạch,Kế hoạch cải cách hành chính năm,Quyết định",
		"cải cách":   "Kế hoạch cải cách hành chính năm",
		"cua don vi": "Giấy mời của tôi",
	} {
		g.search.SetText(words)
		g.find(words)
		if got := strings.Join(g.Titles(), ","); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
	}
	g.search.SetText("")
	g.families = newFamilies(g.config.Templates, func() { g.find("") })
	right := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl}
	var got []string
	for range 5 {
		g.TypedShortcut(right)
		got = append(got, strings.Join(g.Titles(), ","))
	}
	want := "Giấy mời của tôi|Quyết định,Kế hoạch|Kế hoạch cải cách hành chính năm|Kế hoạch cải cách hành chính năm|Kế hoạch cải cách hành chính năm"
	if strings.Join(got, "|") != want {
		t.Errorf("the families show %q", got)
	}
}

func TestWhatIsCalledSoComesFirst(t *testing.T) {
	var started []string
	g := newGallery(t, &started)
	g.Renew([]*template.Template{
		{ID: "nd30/list", Title: "Danh sách kèm theo quyết định"},
		{ID: "nd30/changing", Title: "Quyết định sửa đổi"},
		{ID: "nd30/plan", Title: "Kế hoạch", Description: "Ban hành theo quyết định"},
		{ID: "nd30/decision", Title: "Quyết định"},
	})
	g.search.SetText(" quyet  dinh ")
	g.find(g.search.Text)
	if got, want := strings.Join(g.Titles(), ","), "Quyết định,Quyết định sửa đổi,Danh sách kèm theo quyết định,Kế hoạch"; got != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestWholeWordsComeBeforeParts(t *testing.T) {
	var started []string
	g := newGallery(t, &started)
	g.Renew([]*template.Template{
		{ID: "internal/drafting", Title: "Quy định soạn thảo, ban hành văn bản"},
		{ID: "nd30/register", Title: "Sổ đăng ký văn bản đi"},
	})
	g.search.SetText("so van ban di")
	g.find(g.search.Text)
	if got, want := strings.Join(g.Titles(), "|"), "Sổ đăng ký văn bản đi|Quy định soạn thảo, ban hành văn bản"; got != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestKeysChooseAndStart(t *testing.T) {
	var started []string
	g := newGallery(t, &started)
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyReturn} {
		g.TypedKey(&fyne.KeyEvent{Name: name})
	}
	if got := strings.Join(started, " "); got != "nd30/decision nd30/plan nd30/letter" {
		t.Errorf("started %s", got)
	}
}

// A form of A4 on its side is drawn as it is: in the middle of its card, and at the top of the large picture, which shows
// the upper part of a sheet.
func TestAWidePageIsSeenWhole(t *testing.T) {
	page := image.NewNRGBA(image.Rect(0, 0, 297, 210))
	for i := range page.Pix {
		page.Pix[i] = 0xff
	}
	paint := func(*template.Template, int) image.Image { return page }
	form := &template.Template{ID: "nd30/incoming-register"}
	for name, c := range map[string]struct {
		sheet image.Image
		first int // the row where the page begins
	}{"a card": {middle(picture(paint, form, 297)), 105}, "the large picture": {top(picture(paint, form, 297)), 0}} {
		height := c.sheet.Bounds().Dy()
		if height < 415 || height > 425 {
			t.Errorf("%s: a sheet %d high", name, height)
		}
		first := 0
		for _, _, _, a := c.sheet.At(5, first).RGBA(); a == 0; _, _, _, a = c.sheet.At(5, first).RGBA() {
			first++
		}
		if first < c.first-2 || first > c.first+2 {
			t.Errorf("%s: the page begins at %d", name, first)
		}
	}
}

func TestSearchTakesWordsWithoutDiacritics(t *testing.T) {
	var started []string
	g := newGallery(t, &started)
	for words, want := range map[string]string{
		"": "Quyết định,Công văn,Kế hoạch", "quyet": "Quyết định", "QUY CHẾ": "Quyết định", "mau 1.4": "Kế hoạch", "thư mời": "",
	} {
		g.search.SetText(words)
		if got := strings.Join(g.Titles(), ","); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
		if g.empty.Visible() != (want == "") {
			t.Errorf("%q: the empty page is shown: %v", words, g.empty.Visible())
		}
	}
	g.search.SetText("thư mời")
	g.Start()
	if g.Chosen() != nil || len(started) != 0 || !g.side.series.Disabled() {
		t.Error("something is started where nothing is found")
	}
}
