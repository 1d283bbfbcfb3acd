package cli_test

import (
	"os"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

func TestWordsOfADictionary(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("van-ban.txt", "Điều 1. Thành lập tổ xờngt ở khu Kưgưm.\n")
	write("tu.txt", "\ufeffKưgưm\r\nxờngt\r\n")
	write("hong.txt", "Kưgưm\n\nKưgưm\n")
	write("cu.txt", "một\n\xcc\xd0\n")
	for _, c := range []struct {
		args string
		code int
		out  string
	}{
		{"words list", cli.Done, "Từ điển chưa có từ nào.\n"},
		{"words export -o ra.txt", cli.Unusable, "thethuc: Từ điển chưa có từ nào để ghi ra.\n"},
		{"words add xờngt", cli.Done, "Đã thêm 1 từ; từ điển có 1 từ.\n"},
		{"words add xờngt xờngt", cli.Done, "Đã thêm 0 từ; từ điển có 1 từ.\n"},
		{"words add (?)", cli.Unusable, "thethuc: “(?)” không phải là một từ: ghi mỗi từ một dòng.\n"},
		{"words import tu.txt", cli.Done, "Đã nhận 1 từ; từ điển có 2 từ.\n"},
		{"words import hong.txt", cli.Unusable, "thethuc: Hong.txt:3: “Kưgưm” đã có ở dòng 1: xóa một trong hai.\n"},
		{"words import cu.txt", cli.Unusable, "thethuc: Cu.txt:2: có chữ không phải mã UTF-8: lưu tệp với bảng mã UTF-8 rồi thử lại.\n"},
		{"words import none.txt", cli.Unusable, "thethuc: Tệp none.txt không có hoặc không có từ nào: mỗi dòng ghi một từ.\n"},
		{"words list", cli.Done, "Kưgưm\nxờngt\n"},
		{"words export -o ra.txt", cli.Done, "Đã ghi 2 từ ra ra.txt\n"},
		{"words import --unit ra.txt", cli.Done, "Đã nhận 2 từ; từ điển có 2 từ.\n"},
		{"words remove Kưgưm xờngt", cli.Done, "Đã bỏ 2 từ; từ điển có 0 từ.\n"},
		{"words remove Kưgưm", cli.Unusable, "thethuc: Từ điển không có từ “Kưgưm”: xem các từ bằng lệnh thethuc words list.\n"},
		{"words list --unit", cli.Done, "Kưgưm\nxờngt\n"},
	} {
		e := runIn(t, h, strings.Fields(c.args)...)
		if e.code != c.code || !strings.HasPrefix(e.out+e.err, c.out) {
			t.Errorf("%s: code %d, %s%s", c.args, e.code, e.out, e.err)
		}
	}
	runIn(t, h, "lint", "--rules", "spell-syllable", "van-ban.txt").done(t)
	if e := runIn(t, h, "lint", "--rules", "spell-syllable", "van-ban.txt"); strings.Contains(e.out, "xờngt") {
		t.Errorf("words of the unit's dictionary are found: %s", e.out)
	}
	runIn(t, h, "words", "remove", "--unit", "xờngt").done(t)
	if e := runIn(t, h, "lint", "--rules", "spell-syllable", "van-ban.txt"); !strings.Contains(e.out, "xờngt") {
		t.Errorf("a word that is in no dictionary is not found: %s", e.out)
	}
}
