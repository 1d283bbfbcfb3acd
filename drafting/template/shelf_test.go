package template_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting/template"
)

const sharedFile = `act = "Nghị định số 30/2020/NĐ-CP"

[[field]]
name = "subject"
label = "Trích yếu"
type = "text"
sample = "Công tác văn thư"
guidance = "Một cụm từ."
cites = "II.5.b"

[[derived]]
name = "subject-line"
words = "{{subject}}"
case = "upper"
`

const baseFile = `id = "nd30/base"
title = "Gốc"
kind = "plan"
form = "Mẫu 1.4"
cites = "Mẫu 1.4"
skeleton = '''
KẾ HOẠCH
\:subject {{=subject-line}}
{{subject}}
{{closing}}
'''

[[field]]
name = "subject"
sample = "Lưu trữ"

[[field]]
name = "closing"
label = "Kết thúc"
type = "text"
sample = "Hết"
`

func loadFiles(files map[string]string) ([]*template.Template, error) {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["templates/nd30/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return template.Load(fsys)
}

func TestFieldsTakeTheRestFromTheFamily(t *testing.T) {
	all, err := loadFiles(map[string]string{"shared.toml": sharedFile, "base.toml": baseFile})
	if err != nil || len(all) != 1 {
		t.Fatalf("%d templates, %v", len(all), err)
	}
	f := all[0].Field("subject")
	if f.Label != "Trích yếu" || f.Sample != "Lưu trữ" || f.Cites.Act != "Nghị định số 30/2020/NĐ-CP" {
		t.Errorf("%+v", f)
	}
}

func TestAnEmptyDefaultLeavesOutThatOfTheFamily(t *testing.T) {
	own := strings.Replace(baseFile, "name = \"subject\"\n", "name = \"subject\"\ndefault = \"\"\n", 1)
	for name, want := range map[string]struct{ file, usual string }{
		"left out": {baseFile, "issuer"},
		"empty":    {own, ""},
	} {
		shared := strings.Replace(sharedFile, "type = \"text\"\n", "type = \"text\"\ndefault = \"issuer\"\n", 1)
		all, err := loadFiles(map[string]string{"shared.toml": shared, "base.toml": want.file})
		if err != nil {
			t.Fatal(err)
		}
		if got := all[0].Field("subject").Default; got != want.usual {
			t.Errorf("%s: the default is %q, want %q", name, got, want.usual)
		}
	}
}

func TestAVariantGivesOnlyWhatDiffers(t *testing.T) {
	all, err := loadFiles(map[string]string{
		"shared.toml": sharedFile, "base.toml": baseFile,
		"same.toml":  "id = \"nd30/same\"\ntitle = \"Như gốc\"\nlike = \"nd30/base\"\n\n[[field]]\nname = \"closing\"\nsample = \"Xong\"\n",
		"other.toml": "id = \"nd30/other\"\ntitle = \"Khác gốc\"\nlike = \"nd30/base\"\nskeleton = '''\n\\:paragraph {{own}}\n{{closing}}\n'''\n\n[[field]]\nname = \"own\"\nlabel = \"Riêng\"\ntype = \"text\"\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	names := func(id string) string {
		tpl, err := template.Find(all, "nd30/"+id)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, f := range tpl.Fields {
			out = append(out, f.Name+"="+f.Sample)
		}
		return tpl.Title + ", " + tpl.Form + ": " + strings.Join(out, " ")
	}
	expect(t, names("base"), "Gốc, Mẫu 1.4: subject=Lưu trữ closing=Hết")
	expect(t, names("same"), "Như gốc, Mẫu 1.4: subject=Lưu trữ closing=Xong")
	expect(t, names("other"), "Khác gốc, Mẫu 1.4: own= closing=Hết")
}

func TestFaultsOfWhatTemplatesShare(t *testing.T) {
	variant := "id = \"nd30/same\"\ntitle = \"Như gốc\"\nlike = \"nd30/bas\"\n"
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"a template that is not there", map[string]string{"same.toml": variant}, `templates/nd30/same.toml:3: không có mẫu gốc "nd30/bas"`},
		{"a variant of a variant", map[string]string{
			"base.toml": baseFile, "shared.toml": sharedFile,
			"bas.toml": "id = \"nd30/bas\"\ntitle = \"x\"\nlike = \"nd30/base\"\n", "same.toml": variant,
		}, `mẫu ấy cũng dựa vào mẫu khác`},
		{"a field that the family does not have", map[string]string{"base.toml": baseFile}, `trường "subject": thiếu label`},
		{"a misspelt key in what is shared", map[string]string{
			"base.toml": baseFile, "shared.toml": strings.Replace(sharedFile, "guidance", "guidanc", 1),
		}, `templates/nd30/shared.toml:8: trường "subject": khóa lạ "field.guidanc"`},
	} {
		if _, err := loadFiles(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// TestSkeletonsDiffer keeps templates that are no variants from being each other's copies:
// no two share more than four lines of five.
func TestSkeletonsDiffer(t *testing.T) {
	names, err := fs.Glob(assets.FS, "templates/*/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	skeletons := map[string][]string{}
	for _, name := range names {
		data, err := fs.ReadFile(assets.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		_, after, has := strings.Cut(string(data), "skeleton = '''\n")
		skeleton, _, _ := strings.Cut(after, "'''")
		if has && !strings.Contains(string(data), "\nlike = ") {
			skeletons[name] = strings.Split(strings.TrimSpace(skeleton), "\n")
		}
	}
	for _, a := range names {
		for _, b := range names {
			if a >= b || len(skeletons[a]) == 0 || len(skeletons[b]) == 0 {
				continue
			}
			shared := 0
			for _, l := range skeletons[a] {
				if slices.Contains(skeletons[b], l) {
					shared++
				}
			}
			if longer := max(len(skeletons[a]), len(skeletons[b])); shared*5 > longer*4 {
				t.Errorf("%s and %s share %d of %d lines", a, b, shared, longer)
			}
		}
	}
	if len(skeletons) < 30 {
		t.Errorf("only %d skeletons were read", len(skeletons))
	}
}
