package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

// unitHouse is a house whose user has a pack of a unit beside the store, and a profile that
// follows it.
func unitHouse(t *testing.T, profile string, files map[string]string) *cli.House {
	t.Helper()
	home := t.TempDir()
	for name, text := range files {
		path := filepath.Join(home, "packs", "unit", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, path, text)
	}
	if profile != "" {
		sample := read(t, "../../assets/templates/sample-profile.toml")
		write(t, filepath.Join(home, "profile.toml"), profile+"\n"+sample)
	}
	return cli.NewHouse(assets.FS, func(key string) string {
		if key == "THETHUC_HOME" {
			return home
		}
		return ""
	}, clock)
}

const unitPack = "id = \"unit\"\ntitle = \"Lữ đoàn 604\"\nextends = \"bqp\"\n"

const signedShort = `BỘ TƯ LỆNH QUÂN KHU 2	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG	Độc lập - Tự do - Hạnh phúc
Số: 05/TB-VP	Phú Thọ, ngày 05 tháng 02 năm 2026
THÔNG BÁO
Lịch trực tháng 3
1. Cán bộ chiến sĩ trực theo danh sách./.
Nơi nhận:	KT. CHÍNH TRỊ VIÊN
- Các phòng, ban;	PHÓ CHÍNH TRỊ VIÊN
- Lưu: VT, HC.
4// Trần Quốc Hưng
`

// A paper is judged by the pack that was asked for, that of its unit, or the decree's.
func TestAPaperIsJudgedByItsPack(t *testing.T) {
	words := "[[words]]\navoid = \"cán bộ chiến sĩ\"\nsay = \"cán bộ, chiến sĩ\"\n"
	for _, c := range []struct {
		name, profile, args string
		code                int
		says, silent        []string
	}{
		{"the decree's where nobody says otherwise", "", "", cli.Done, nil, []string{"[bqp-rank-known]", "[unit-house-words]"}},
		{"the armed forces' on the command line", "", "--pack bqp", cli.Done, []string{"[bqp-rank-known]"}, []string{"[unit-house-words]"}},
		{"the unit's from its profile", "pack = \"unit\"", "", cli.Faults, []string{"[bqp-rank-known]", "[unit-house-words]", "LỖI", "[kt-deputy]"}, nil},
		{"the command line goes before the profile", "pack = \"unit\"", "--pack nd30", cli.Done, nil, []string{"[bqp-rank-known]", "[unit-house-words]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := unitHouse(t, c.profile, map[string]string{
				"pack.toml": unitPack, "house-words.toml": words, "severities.toml": "[severity]\nkt-deputy = \"error\"\n",
			})
			file := write(t, filepath.Join(t.TempDir(), "a.txt"), signedShort)
			e := runIn(t, h, append(append([]string{"lint"}, strings.Fields(c.args)...), file)...)
			if e.code != c.code {
				t.Errorf("exit code %d, want %d\n%s%s", e.code, c.code, e.out, e.err)
			}
			for _, word := range c.says {
				if !strings.Contains(strings.ToUpper(e.out), strings.ToUpper(word)) {
					t.Errorf("nothing of %s in\n%s", word, e.out)
				}
			}
			for _, word := range c.silent {
				if strings.Contains(e.out, word) {
					t.Errorf("%s in\n%s", word, e.out)
				}
			}
		})
	}
}

// One rule of a unit that cannot be used is named; the others are heard, and the file does not
// pass as clean.
func TestABadRuleOfAUnitIsNamed(t *testing.T) {
	h := unitHouse(t, "pack = \"unit\"", map[string]string{
		"pack.toml":         unitPack,
		"rules/broken.toml": "id = \"broken\"\ntitle = \"Hỏng\"\nseverity = \"hint\"\nsince = \"1\"\nmessage = \"Câu.\"\n\n[forbidden]\nfind = '(x'\n",
		"severities.toml":   "[severity]\nmargin-left = \"hint\"\n",
	})
	file := write(t, filepath.Join(t.TempDir(), "a.txt"), signedShort)
	e := runIn(t, h, "lint", file)
	if e.code != cli.Broken || !strings.Contains(e.out, "[bqp-rank-known]") {
		t.Errorf("exit code %d\n%s", e.code, e.out)
	}
	for _, word := range []string{"Quy tắc broken không dùng được", "packs/unit/rules/broken.toml:8", "packs/unit/severities.toml:2", "chỉ được nâng mức"} {
		if !strings.Contains(e.err, word) {
			t.Errorf("nothing of %q in\n%s", word, e.err)
		}
	}
}

// A rule of the program's own that cannot be read is named too.
func TestABadRuleOfTheDecreeIsNamed(t *testing.T) {
	h := house(t, copied(t, "packs/nd30/rules/margin-top.toml", "severity", "severety"))
	file := write(t, filepath.Join(t.TempDir(), "a.txt"), signedShort)
	e := runIn(t, h, "lint", file)
	if e.code != cli.Broken || !strings.Contains(e.err, "margin-top.toml:3") || !strings.Contains(e.err, "severety") {
		t.Errorf("exit code %d: %s", e.code, e.err)
	}
}
