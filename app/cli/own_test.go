package cli_test

import (
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

// TestATemplateOfOnesOwn saves a paper as a template, makes papers of it, and takes it to
// another machine as a file.
func TestATemplateOfOnesOwn(t *testing.T) {
	home := func() *cli.House { return house(t, assets.FS) }
	mine := home()
	again := func(h *cli.House) *cli.House { return cli.NewHouse(h.Assets, h.Env, h.Now) }
	t.Chdir(t.TempDir())
	runIn(t, mine, "new", "nd30/invitation", "--sample", "-o", "a.vanban").done(t)
	e := runIn(t, mine, "template", "save", "a.vanban", "--title", "Giấy mời giao ban")
	e.done(t)
	if !strings.Contains(e.out, "own/giay-moi-giao-ban") {
		t.Error(e.out)
	}
	e = runIn(t, again(mine), "templates")
	e.done(t)
	if !strings.HasPrefix(e.out, "own/giay-moi-giao-ban\tGiấy mời giao ban\t") {
		t.Errorf("one's own template is not the first: %.80s", e.out)
	}
	runIn(t, again(mine), "template", "export", "own/giay-moi-giao-ban", "-o", "gm.toml").done(t)

	theirs := home()
	runIn(t, theirs, "template", "import", "gm.toml", "--name", "moi").done(t)
	theirs = again(theirs)
	runIn(t, theirs, "new", "own/moi", "--sample", "-o", "b.vanban").done(t)
	clean(t, runIn(t, theirs, "lint", "b.vanban"))
	if got, want := runIn(t, theirs, "text", "b.vanban").out, runIn(t, mine, "text", "a.vanban").out; got != want {
		t.Errorf("the paper is another:\n%s\nwant\n%s", got, want)
	}
	runIn(t, theirs, "template", "remove", "own/moi").done(t)
	if e := runIn(t, again(theirs), "templates", "--family", "own"); e.code != cli.Unusable {
		t.Errorf("it is still there: %s", e.out)
	}
}

func TestWhatIsNoTemplateIsRefused(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	runIn(t, h, "template", "export", "nd30/plan", "-o", "plan.toml").done(t)
	whole := read(t, "plan.toml")
	for _, c := range []struct{ name, old, new, want string }{
		{"a later language", "version = 2", "version = 3", "bad.toml:"},
		{"an unknown key", "title = ", "titel = ", `khóa lạ "titel"`},
		{"an unknown field", "{{opening}}", "{{begin}}", `không có trường hay từ suy ra "begin"`},
		{"a condition without an end", "skeleton = '''", "skeleton = '''\n\\if opening", `thiếu dòng \end`},
		{"a field without label", "label = \"Trích yếu\"\n", "", "thiếu label"},
		{"a default that rests on itself", "name = \"opening\"\n", "name = \"opening\"\ndefault = \"{{opening}}\"\n", "default dựa vào chính nó"},
		{"a later language in the first line", whole, "version = 3\n" + strings.Replace(whole, "version = 2\n", "", 1), "bad.toml:1: mẫu viết cho phiên bản 3"},
		{"a kind that there is not", `kind = "plan"`, `kind = "plane"`, `bad.toml:4: kind: gói nd30 không có loại văn bản "plane"`},
		{"a pack that there is not", `kind = "plan"`, "kind = \"plan\"\nstandard = \"nd31\"", "bad.toml:5: standard: "},
		{"an answer to no choice", `kind = "plan"`, "kind = \"plan\"\nchoices = { body-size = \"99\" }", `bad.toml:5: choices: lựa chọn "body-size"`},
		{"a component that there is not", "skeleton = '''", "skeleton = '''\n\\:clouse a", `không có bộ phận "clouse"`},
		{"no TOML", whole, "PK\x03\x04", "bad.toml:1"},
	} {
		changed := strings.Replace(whole, c.old, c.new, 1)
		if changed == whole {
			t.Fatalf("%s: %q does not stand there", c.name, c.old)
		}
		write(t, "bad.toml", changed)
		e := runIn(t, h, "template", "import", "bad.toml")
		if e.code != cli.Unusable || !strings.Contains(e.err, c.want) || !strings.Contains(e.err, "bad.toml:") {
			t.Errorf("%s: code %d, %s", c.name, e.code, e.err)
		}
	}
	if e := runIn(t, h, "templates", "--family", "own"); e.code != cli.Unusable {
		t.Errorf("something was written: %s", e.out)
	}
}
