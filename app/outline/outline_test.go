package outline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
)

const text = `VĂN PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/QĐ-VP
Phú Thọ, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế công tác văn thư
CHÁNH VĂN PHÒNG
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Trưởng ban Văn thư.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư.
1. Khoản một.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày ký./.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
CHÁNH VĂN PHÒNG
Đại tá Trần Quốc Hưng`

func TestOutline(t *testing.T) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	d, _ := plain.Parse(text, p.Sheet())
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	var went drafting.NodeID
	pane := New(func(id drafting.NodeID) { went = id })
	w := test.NewTempWindow(t, pane)
	w.Resize(fyne.NewSize(224, 400))

	clause := d.Pieces[0].First(drafting.Clause)
	pane.Set(d, func(id drafting.NodeID) (Level, int) {
		if id == clause.ID {
			return Level{Glyph: theme.GlyphLevelWarning, Ink: theme.Warning}, 1
		}
		return Level{}, 3
	}, clause.ID)
	want := strings.Join([]string{
		"Quyết định", "  Phần đầu", "  Tên loại, trích yếu", "  Căn cứ", "  Điều 1 *", "  Điều 2. Hiệu lực thi hành", "  Nơi nhận, ký",
	}, "\n")
	if got := strings.Join(pane.Rows(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for i, row := range pane.rows {
		if marked := row.Mark != ""; marked != (i == 4) {
			t.Errorf("%s has the mark %q", row.Words, row.Mark)
		}
	}
	pane.rows[5].Tapped(nil)
	if n := d.Node(went); n == nil || !strings.HasPrefix(n.Text, "Điều 2") {
		t.Errorf("a tap goes to node %d", went)
	}
}
