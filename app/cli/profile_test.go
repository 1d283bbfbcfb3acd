package cli_test

import (
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

const brigade = `name = "Lữ đoàn 604"
issuer = "Lữ đoàn 604"
full-name = "Lữ đoàn 604"
parent = "Quân khu 2"
place = "Phú Thọ"
abbreviation = "LĐ604"
head = "Lữ đoàn trưởng"

[[units]]
name = "Ban Hành chính"
abbreviation = "HC"

[[signers]]
rank = "Thượng tá"
name = "Nguyễn Văn Bình"
post = "Phó Lữ đoàn trưởng"
capacity = "KT."

[[recipient-lists]]
name = "Toàn lữ đoàn"
lines = ["Các phòng", "Các tiểu đoàn", "Các đại đội trực thuộc"]

[choices]
body-size = "13"
`

// TestSeveralProfiles takes two units in, changes between them, and drafts as each: a deputy
// signs for the head in two lines, a pick list fills all its lines.
func TestSeveralProfiles(t *testing.T) {
	h := house(t, assets.FS)
	again := func() *cli.House { return cli.NewHouse(h.Assets, h.Env, h.Now) }
	t.Chdir(t.TempDir())
	if e := runIn(t, again(), "profile", "list"); !strings.Contains(e.out, "Chưa có hồ sơ đơn vị") {
		t.Error(e.out)
	}
	runIn(t, again(), "profile", "export", "-o", "office.toml").done(t)
	runIn(t, again(), "profile", "import", "office.toml").done(t)
	write(t, "brigade.toml", brigade)
	runIn(t, again(), "profile", "import", "brigade.toml").done(t)
	e := runIn(t, again(), "profile", "list")
	e.done(t)
	const office, other = "van-phong-bo-tu-lenh-quan-khu-2", "lu-doan-604"
	if e.out != "* "+office+"\tVăn phòng Bộ Tư lệnh Quân khu 2\tPhú Thọ\n  "+other+"\tLữ đoàn 604\tPhú Thọ\n" {
		t.Error(e.out)
	}
	runIn(t, again(), "profile", "use", other).done(t)
	runIn(t, again(), "new", "nd30/notice", "--set", "recipients=@Toàn lữ đoàn", "-o", "a.vanban").done(t)
	text := runIn(t, again(), "text", "a.vanban").out
	for _, want := range []string{"QUÂN KHU 2", "LỮ ĐOÀN 604", "TB-LĐ604", "KT. LỮ ĐOÀN TRƯỞNG", "PHÓ LỮ ĐOÀN TRƯỞNG", "Thượng tá Nguyễn Văn Bình", "Các tiểu đoàn", "Các đại đội trực thuộc"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not there:\n%s", want, text)
		}
	}
	if e := runIn(t, again(), "new", "nd30/notice", "--set", "recipients=@Mọi nơi", "-o", "b.vanban"); e.code != cli.Unusable || !strings.Contains(e.err, `không có danh sách "Mọi nơi", chỉ có Toàn lữ đoàn`) {
		t.Errorf("code %d, %s", e.code, e.err)
	}
	runIn(t, again(), "profile", "export", other, "-o", "again.toml").done(t)
	if strings.Contains(read(t, "again.toml"), "Văn phòng") || !strings.Contains(read(t, "again.toml"), "Toàn lữ đoàn") {
		t.Error(read(t, "again.toml"))
	}
	runIn(t, again(), "profile", "use", office).done(t)
	if e := runIn(t, again(), "profile", "list"); !strings.HasPrefix(e.out, "* "+office) || !strings.Contains(e.out, other) {
		t.Error(e.out)
	}
}

func TestWhatIsNoProfileIsRefused(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	for _, c := range []struct{ name, old, new, want string }{
		{"an unknown key", "parent = ", "parrent = ", `bad.toml:4: khóa lạ "parrent"`},
		{"an unknown choice", "body-size = \"13\"", "body-zise = \"13\"", `bad.toml: không có lựa chọn "body-zise"`},
		{"an answer that is none", "body-size = \"13\"", "body-size = \"9\"", `bad.toml: lựa chọn "body-size" không có phương án "9"`},
		{"a deputy without capacity", "capacity = \"KT.\"\n", "", "bad.toml: signers thứ 1: cấp phó"},
		{"a pick list without lines", "lines = [\"Các phòng\", \"Các tiểu đoàn\", \"Các đại đội trực thuộc\"]\n", "", "bad.toml: recipient-lists thứ 1"},
		{"no TOML", brigade, "<html>", "bad.toml:1"},
	} {
		changed := strings.Replace(brigade, c.old, c.new, 1)
		if changed == brigade {
			t.Fatalf("%s: %q does not stand there", c.name, c.old)
		}
		write(t, "bad.toml", changed)
		if e := runIn(t, h, "profile", "import", "bad.toml"); e.code != cli.Unusable || !strings.Contains(e.err, c.want) {
			t.Errorf("%s: code %d, %s", c.name, e.code, e.err)
		}
	}
	if e := runIn(t, h, "profile", "list"); !strings.Contains(e.out, "Chưa có hồ sơ đơn vị") {
		t.Errorf("something was written: %s", e.out)
	}
}
