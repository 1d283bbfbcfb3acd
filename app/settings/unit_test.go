package settings

import (
	"image"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
)

func newUnit(t *testing.T, config UnitConfig) *Unit {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	u := NewUnit(config)
	w := test.NewTempWindow(t, u)
	w.Resize(fyne.NewSize(900, 600))
	return u
}

// office is a profile with all that the form asks.
func office() *profile.Profile {
	return &profile.Profile{
		Issuer: "Văn phòng", FullName: "Văn phòng Bộ Tư lệnh Quân khu 2", Parent: "Bộ Tư lệnh Quân khu 2", Place: "Phú Thọ", Abbreviation: "VP",
		Head: "Chánh Văn phòng", HeadFull: "Chánh Văn phòng Bộ Tư lệnh Quân khu 2",
		Units: []profile.Unit{{Name: "Ban Tổng hợp", Abbreviation: "TH"}, {Name: "Ban Văn thư - Bảo mật", Abbreviation: "VTBM"}},
		Signers: []profile.Signer{
			{Rank: "Đại tá", Name: "Trần Quốc Hưng", Post: "Chánh Văn phòng"},
			{Rank: "Thượng tá", Name: "Lê Minh Tuấn", Post: "Phó Chánh Văn phòng", Capacity: "KT."},
			{Name: "Ngô Văn Thành", Post: "Trưởng ban", Capacity: "TM.", For: "Ban Chỉ đạo"},
		},
		Recipients: []string{"Bộ Tham mưu", "Cục Chính trị"}, Executors: []string{"Trưởng các ban"},
		RecipientLists: []profile.PickList{{Name: "Trong Văn phòng", Lines: []string{"Chánh Văn phòng", "Các ban"}}, {Name: "Toàn quân khu", Lines: []string{"Các cục"}}},
		BasisLists:     []profile.PickList{{Name: "Văn thư", Lines: []string{"Luật Lưu trữ ngày 21 tháng 6 năm 2024"}}},
		Choices:        map[string]string{"body-size": "13"},
	}
}

// press taps the button with a hint or words that stands the i-th among those.
func press(t *testing.T, in fyne.CanvasObject, words string, i int) {
	t.Helper()
	for _, b := range buttons(in) {
		if b.Words() == words || b.Hint() == words {
			if i == 0 {
				b.Tapped(nil)
				return
			}
			i--
		}
	}
	t.Fatalf("no button %q", words)
}

// buttons are those shown in an object, top to bottom.
func buttons(in fyne.CanvasObject) []*control.Button {
	var out []*control.Button
	var objects []fyne.CanvasObject
	switch o := in.(type) {
	case *control.Button:
		return []*control.Button{o}
	case *fyne.Container:
		objects = o.Objects
	case *control.Column:
		objects = o.Objects()
	case fyne.Widget:
		objects = test.WidgetRenderer(o).Objects()
	}
	for _, o := range objects {
		if o.Visible() {
			out = append(out, buttons(o)...)
		}
	}
	return out
}

// The wheel moves the form where the pointer is over a field, too.
func TestTheWheelMovesTheForm(t *testing.T) {
	u := newUnit(t, UnitConfig{})
	u.Set(office())
	c := fyne.CurrentApp().Driver().CanvasForObject(u)
	test.RenderToMarkup(c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(u.named[unitPlace])
	test.Scroll(c, at.AddXY(40, 10), 0, -50)
	if math.Round(float64(u.scroll.Offset())) != 120 {
		t.Errorf("the form is moved by %v", u.scroll.Offset())
	}
}

func TestAProfileThatIsOnlyLookedAtStays(t *testing.T) {
	u := newUnit(t, UnitConfig{})
	u.Set(office())
	if got := u.Profile(); !reflect.DeepEqual(got, office()) || u.Changed() {
		t.Errorf("got %+v, changed %v", got, u.Changed())
	}
}

func TestSignersAreAddedMovedAndTakenOut(t *testing.T) {
	u := newUnit(t, UnitConfig{})
	u.Set(office())
	press(t, u.signers.column, wording.RowUp, 1)
	press(t, u.signers.column, wording.RowOut, 2)
	press(t, u.signers.column, wording.AddSigner, 0)
	fresh := u.signers.all[2]
	if len(u.Profile().Signers) != 2 {
		t.Errorf("a blank row is a signer: %+v", u.Profile().Signers)
	}
	fresh.rank.SetText("Trung tá")
	fresh.name.SetText("Vũ Thị  Hạnh ")
	fresh.post.SetText("Phó Chánh Văn phòng")
	want := []profile.Signer{
		{Rank: "Thượng tá", Name: "Lê Minh Tuấn", Post: "Phó Chánh Văn phòng", Capacity: "KT."},
		{Rank: "Đại tá", Name: "Trần Quốc Hưng", Post: "Chánh Văn phòng"},
		{Rank: "Trung tá", Name: "Vũ Thị Hạnh", Post: "Phó Chánh Văn phòng", Capacity: "KT."},
	}
	if got := u.Profile().Signers; !slices.Equal(got, want) {
		t.Errorf("the signers are %+v", got)
	}
	fresh.capacity.Choose(slices.Index(fresh.capacities, "TUQ."))
	fresh.whom.SetText("Tư lệnh")
	fresh.post.SetText("Trưởng ban")
	if got, want := u.Profile().Signers[2], (profile.Signer{Rank: "Trung tá", Name: "Vũ Thị Hạnh", Post: "Trưởng ban", Capacity: "TUQ.", For: "Tư lệnh"}); got != want {
		t.Errorf("the last signer is %+v", got)
	}
}

func TestPickListsAreRenamedMovedAndTakenOut(t *testing.T) {
	u := newUnit(t, UnitConfig{})
	u.Set(office())
	press(t, u.recipientLists.column, wording.RowUp, 1)
	moved := u.recipientLists.all[0]
	moved.name.SetText("Cả quân khu")
	press(t, u.recipientLists.column, wording.PickLines, 0)
	press(t, moved.lines.column, wording.AddLine, 0)
	moved.lines.all[1].words.SetText("Các sư đoàn")
	press(t, u.basisLists.column, wording.RowOut, 0)
	press(t, u.basisLists.column, wording.AddBasisList, 0)
	fresh := u.basisLists.all[0]
	fresh.name.SetText("Bảo mật")
	fresh.lines.all[0].words.SetText("Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018")
	p := u.Profile()
	want := []profile.PickList{{Name: "Cả quân khu", Lines: []string{"Các cục", "Các sư đoàn"}}, {Name: "Trong Văn phòng", Lines: []string{"Chánh Văn phòng", "Các ban"}}}
	if !reflect.DeepEqual(p.RecipientLists, want) {
		t.Errorf("lists of recipients: %+v", p.RecipientLists)
	}
	want = []profile.PickList{{Name: "Bảo mật", Lines: []string{"Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018"}}}
	if !reflect.DeepEqual(p.BasisLists, want) {
		t.Errorf("lists of bases: %+v", p.BasisLists)
	}
}

// The form says what is missing in words of its own, where it is, and saves nothing.
func TestTheFormSaysWhatItLacks(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*profile.Profile)
		want   string
	}{
		"no place":                   {func(p *profile.Profile) { p.Place = "" }, "Chưa ghi “Địa danh”."},
		"no head":                    {func(p *profile.Profile) { p.Head = "" }, "Chưa ghi “Chức vụ người đứng đầu”."},
		"a blank in an abbreviation": {func(p *profile.Profile) { p.Abbreviation = "V P" }, "Chữ viết tắt “V P” không được có dấu cách"},
		"a unit without letters":     {func(p *profile.Profile) { p.Units[1].Abbreviation = "" }, "Đơn vị “Ban Văn thư - Bảo mật” chưa có chữ viết tắt."},
		"a unit without name":        {func(p *profile.Profile) { p.Units[0].Name = "" }, "Có đơn vị soạn thảo chưa ghi tên."},
		"a signer without name":      {func(p *profile.Profile) { p.Signers[1].Name = "" }, "Có người ký chưa ghi họ và tên."},
		"a signer twice": {
			func(p *profile.Profile) { p.Signers[1] = p.Signers[0] }, "Có hai người ký “Trần Quốc Hưng” cùng quyền hạn.",
		},
		"for no collective":    {func(p *profile.Profile) { p.Signers[2].For = "" }, "Ngô Văn Thành ký thay mặt tập thể"},
		"a list without name":  {func(p *profile.Profile) { p.BasisLists[0].Name = "" }, "Có danh sách chọn nhanh chưa có tên."},
		"a list without lines": {func(p *profile.Profile) { p.BasisLists[0].Lines = nil }, "Danh sách “Văn thư” chưa có dòng nào."},
		"one name twice":       {func(p *profile.Profile) { p.BasisLists[0].Name = "Toàn quân khu" }, "Có hai danh sách cùng tên “Toàn quân khu”."},
	} {
		t.Run(name, func(t *testing.T) {
			u := newUnit(t, UnitConfig{Save: func(*profile.Profile) error {
				t.Error("it is saved")
				return nil
			}})
			p := office()
			c.change(p)
			u.Set(p)
			u.keep()
			if got := u.fault.Words(); !strings.HasPrefix(got, c.want) {
				t.Errorf("the form says %q", got)
			}
		})
	}
}

func TestEscapeDropsWhatWasTypedOnlyWhenPressedAgain(t *testing.T) {
	left := 0
	u := newUnit(t, UnitConfig{Later: func() { left++ }})
	u.Set(&profile.Profile{Issuer: "Văn phòng"})
	u.key(fyne.KeyEscape, false)
	if left != 1 {
		t.Fatal("a form that says what it said is not left")
	}
	u.named[unitPlace].SetText("Phú Thọ")
	u.key(fyne.KeyEscape, false)
	if left != 1 || u.fault.Words() == "" {
		t.Fatalf("left %d times, the form says %q", left, u.fault.Words())
	}
	u.key(fyne.KeyTab, false)
	u.key(fyne.KeyEscape, false)
	if left != 1 {
		t.Error("another key does not begin anew")
	}
	u.key(fyne.KeyEscape, false)
	if left != 2 {
		t.Error("Escape twice does not leave the form")
	}
}

// scales is a choice of the standard as a profile answers it.
func scales(p *profile.Profile) []standard.Choice {
	c := standard.Choice{Key: "scale", Title: "Cỡ chữ", Options: []standard.Option{{ID: "small", Title: "12 và 13"}, {ID: "large", Title: "13 và 14"}}, Value: "large"}
	if own := p.Choices["scale"]; own != "" {
		c.Value = own
	}
	return []standard.Choice{c}
}

func TestTheUnitAnswersWhatTheStandardLeavesOpen(t *testing.T) {
	u := newUnit(t, UnitConfig{Choices: scales})
	u.Set(office())
	if u.house.own.Words() != wording.HouseOwn(1) || len(u.house.shown) != 0 {
		t.Errorf("at first: %q, %d questions shown", u.house.own.Words(), len(u.house.shown))
	}
	press(t, u.column, wording.HouseOpen, 0)
	if len(u.house.shown) != 1 || u.house.shown[0].Words() != "13 và 14" {
		t.Fatalf("shown: %d", len(u.house.shown))
	}
	if u.Changed() {
		t.Error("looking changes the form")
	}
	u.house.shown[0].Choose(0)
	if got := u.Profile().Choices; !reflect.DeepEqual(got, map[string]string{"body-size": "13", "scale": "small"}) || !u.Changed() {
		t.Errorf("answered: %v", got)
	}
	u.house.shown[0].Choose(1)
	if got := u.Profile().Choices; !reflect.DeepEqual(got, map[string]string{"body-size": "13"}) {
		t.Errorf("the standard's own answer: %v", got)
	}
}

// Going on with Tab never leaves the keys with what is out of view.
func TestWhatHasTheKeysIsInView(t *testing.T) {
	u := newUnit(t, UnitConfig{Choices: scales})
	u.Set(office())
	press(t, u.column, wording.HouseOpen, 0)
	canvas := fyne.CurrentApp().Driver().CanvasForObject(u)
	seen := 0
	for range 80 {
		canvas.FocusNext()
		o, ok := canvas.Focused().(fyne.CanvasObject)
		if !ok || !inside(u.column, o) {
			continue
		}
		seen++
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(u.scroll).Y
		if top < 0 || top+o.Size().Height > u.scroll.Size().Height {
			t.Errorf("%T at %v of %v", o, top, u.scroll.Size().Height)
		}
	}
	if seen < 40 {
		t.Errorf("the keys went to %d controls of the form", seen)
	}
}

// inside reports whether an object is shown in another.
func inside(in, o fyne.CanvasObject) bool {
	if in == o {
		return true
	}
	var objects []fyne.CanvasObject
	switch in := in.(type) {
	case *fyne.Container:
		objects = in.Objects
	case fyne.Widget:
		objects = test.WidgetRenderer(in).Objects()
	}
	return slices.ContainsFunc(objects, func(one fyne.CanvasObject) bool { return inside(one, o) })
}

// The page beside the form shows what is typed, a while after; where there is no room for it, the form stands alone.
func TestThePageFollowsTheForm(t *testing.T) {
	queue := make(chan func(), 10)
	var shown []string
	u := newUnit(t, UnitConfig{
		Do: func(f func()) { queue <- f },
		Page: func(p *profile.Profile) func(int) image.Image {
			shown = append(shown, p.Issuer)
			return func(width int) image.Image { return image.NewNRGBA(image.Rect(0, 0, width, width)) }
		},
	})
	u.Set(office())
	u.named[unitIssuer].SetText("Phòng Quân lực")
	select {
	case f := <-queue:
		f()
	case <-time.After(20 * time.Second):
		t.Fatal("nothing is shown")
	}
	if got := shown[len(shown)-1]; got != "Phòng Quân lực" || shown[0] != "Văn phòng" {
		t.Errorf("shown: %q", shown)
	}
	u.Resize(fyne.NewSize(unitWidth+sampleRoom, 600))
	if u.sample.Hidden || u.scroll.Position().X != 0 {
		t.Errorf("the page is hidden, or the form stands at %v", u.scroll.Position())
	}
	u.Resize(fyne.NewSize(unitWidth+sampleRoom-2, 600))
	if !u.sample.Hidden || u.scroll.Position().X != (sampleRoom-2)/2 {
		t.Errorf("the page is shown where it has no room, or the form stands at %v", u.scroll.Position())
	}
}
