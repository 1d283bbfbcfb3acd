package template_test

import (
	"bytes"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/plain"
	"thethuc/drafting/template"
)

// TestEveryPaperCanBeSavedAsATemplate saves the sample of each template as one of the unit's
// own, writes and reads the file, and makes the same paper of it.
func TestEveryPaperCanBeSavedAsATemplate(t *testing.T) {
	s, p := sheet(t), unit(t)
	for _, tpl := range append(load(t), withShared(t)...) {
		t.Run(tpl.ID, func(t *testing.T) {
			d, err := template.New(tpl, p, nil, template.Options{Sample: true, Today: today, Sheet: s})
			if err != nil {
				t.Fatal(err)
			}
			for _, from := range []*template.Template{tpl, nil} {
				own, err := template.Save(d, from, s, "cua-toi", "Của tôi")
				if err != nil {
					t.Fatal(err)
				}
				var file bytes.Buffer
				if err := own.Write(&file); err != nil {
					t.Fatal(err)
				}
				back, err := template.ReadOwn("cua-toi.toml", "cua-toi", file.Bytes())
				if err != nil {
					t.Fatalf("%v\n%s", err, file.String())
				}
				again, err := template.New(back, nil, nil, template.Options{Sample: true, Today: today, Sheet: s})
				if err != nil {
					t.Fatal(err)
				}
				got, want := plain.Words(again), plain.Words(d)
				if from == nil && strings.HasPrefix(tpl.ID, "nd30/copy") { // what is copied has a number and a day, which go
					got, want = got[strings.Index(got, "THÔNG BÁO"):], want[strings.Index(want, "THÔNG BÁO"):]
				}
				if got != want {
					t.Errorf("with its template %v:\n%s", from != nil, differing(want, got))
				}
				if from != nil && len(template.FieldsOf(back, again)) < 2 && len(tpl.Fields) > 2 {
					t.Error("the fields are lost")
				}
			}
		})
	}
}

// differing returns the lines that are not in both.
func differing(want, got string) string {
	var out []string
	for i, a := 0, strings.Split(want, "\n"); i < len(a); i++ {
		b := strings.Split(got, "\n")
		if i >= len(b) || a[i] != b[i] {
			out = append(out, "want "+a[i])
			if i < len(b) {
				out = append(out, "got  "+b[i])
			}
		}
		if len(out) > 8 {
			break
		}
	}
	return strings.Join(out, "\n")
}

func TestBlanksBecomeFields(t *testing.T) {
	s := sheet(t)
	d, _ := plain.Parse("\\:number Số: 05/QĐ-VP\n\\:place-date Phú Thọ, ngày 05 tháng 02 năm 2026\n"+
		"\\:paragraph Họ và tên: …; chức vụ: ……\n\\:paragraph Nội dung {{không phải trường}} và [[thế này]].\n\\:paragraph \\*Đậm\\* …", s)
	own, err := template.Save(d, nil, s, "phieu", "Phiếu")
	if err != nil {
		t.Fatal(err)
	}
	var labels []string
	for _, f := range own.Fields {
		labels = append(labels, f.Name+": "+f.Label)
	}
	expect(t, strings.Join(labels, "\n"), "number: Số\nissued: Thời gian ban hành\nblank-1: Họ và tên\nblank-2: chức vụ\nblank-3: Đậm")
	made, err := template.New(own, nil, map[string]string{"blank-1": "Trần Quốc Hưng", "number": "7"}, template.Options{Sheet: s})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, all(made, drafting.Number), "Số: 07/QĐ-VP")
	expect(t, all(made, drafting.Paragraph), "Họ và tên: Trần Quốc Hưng; chức vụ: ……\nNội dung {{không phải trường}} và [[thế này]].\nĐậm …")
}

// TestAFixedLineBelowAListIsNoItem saves and makes again a paper whose list is followed by a
// line of the skeleton that is of the same component.
func TestAFixedLineBelowAListIsNoItem(t *testing.T) {
	all, err := loadFiles(map[string]string{"a.toml": "id = \"nd30/a\"\ntitle = \"A\"\npractice = true\nskeleton = '''\n\\:paragraph {{reasons}}\n\\:paragraph \\*Cơ sở pháp lý:\\*\n\\:paragraph {{grounds}}\n\\:paragraph Hết.\n'''\n" +
		"[[field]]\nname = \"reasons\"\nlabel = \"Lý do\"\ntype = \"long-text\"\nsamples = [\"Một.\", \"Hai.\"]\n" +
		"[[field]]\nname = \"grounds\"\nlabel = \"Cơ sở\"\ntype = \"list\"\nsamples = [\"Luật A.\", \"Luật B.\"]\n"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := template.New(all[0], nil, nil, template.Options{Sample: true})
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, v := range template.FieldsOf(all[0], d) {
		values = append(values, v.Text)
	}
	expect(t, strings.Join(values, "|"), "Một.\nHai.|Luật A.\nLuật B.")
	own, err := template.Save(d, all[0], sheet(t), "a", "A")
	if err != nil {
		t.Fatal(err)
	}
	again, err := template.New(own, nil, nil, template.Options{Sample: true})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, plain.Words(again), plain.Words(d))
}

// FuzzReadOwn reads what came from another machine: nothing breaks, and what opens can be
// filled, written and read again.
func FuzzReadOwn(f *testing.F) {
	for _, tpl := range withShared(f) {
		var file bytes.Buffer
		if err := tpl.Write(&file); err != nil {
			f.Fatal(err)
		}
		f.Add(file.Bytes())
	}
	f.Add([]byte("title = \"A\"\nskeleton = \"\\\\if a\\n\\\\each b\\n\\\\table {{b}}\\n{{=sum b.c}} | {{b.#}}\\n\\\\end\"\n[[field]]\nname = \"b\"\nlabel = \"B\"\ntype = \"table\"\ncolumns = [{ name = \"c\", type = \"text\", share = -1 }]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tpl, err := template.ReadOwn("a.toml", "a", data)
		if err != nil {
			return
		}
		for _, sample := range []bool{true, false} {
			d, err := template.New(tpl, nil, nil, template.Options{Sample: sample})
			if err != nil {
				continue
			}
			template.FieldsOf(tpl, d)
			template.Missing(tpl, d)
			template.Derive(tpl, d)
		}
		var file bytes.Buffer
		if err := tpl.Write(&file); err != nil {
			t.Fatal(err)
		}
		if _, err := template.ReadOwn("a.toml", "a", file.Bytes()); err != nil {
			t.Errorf("what was written does not read: %v\n%s", err, file.String())
		}
	})
}
