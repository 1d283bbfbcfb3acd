package pack

import (
	"io/fs"
	"path"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// unitFiles are the files of a unit's pack that the fuzzer writes, in the order of its arguments.
var unitFiles = []string{identity, "sheet.toml", "choices.toml", "severities.toml", "service.toml", "house-words.toml", "rules/unit-rule.toml"}

// FuzzUnitPack reads any files as the pack of a unit. A pack that opens must not relax a bound of the
// one below, and its rules run.
func FuzzUnitPack(f *testing.F) {
	const head = "id = \"unit\"\ntitle = \"Lữ đoàn 604\"\nextends = \"bqp\"\n"
	f.Add(head, "", "", "", "", "", "")
	f.Add(head, "[components.paragraph]\nsize = { value = 14, min = 14, max = 14 }\n", "[answers]\nregion-name = \"short\"\n\n[only]\nbody-size = [\"14\"]\n",
		"[severity]\nkt-deputy = \"error\"\n", "[[deputy]]\nhead = \"GIÁM ĐỐC\"\nposts = [\"PHÓ GIÁM ĐỐC\"]\n\n[abbreviations]\nLĐ = \"Lữ đoàn\"\n",
		"[[words]]\navoid = \"cán bộ chiến sĩ\"\nsay = \"cán bộ, chiến sĩ\"\n",
		"id = \"unit-rule\"\ntitle = \"Từ\"\nseverity = \"hint\"\nsince = \"1\"\nmessage = \"Câu.\"\n\n[forbidden]\nfind = 'x'\n")
	f.Add(head, "[page]\nleft = { value = 30, min = 1 }\n", "[[choice]]\nkey = \"a\"\n", "[severity]\nmargin-left = \"hint\"\n", "[[unit]]\nname = \"x\"\n", "[[words]]\n", "id = 1")
	f.Add("id = \"unit\"\nextends = \"unit\"\n", "", "", "", "", "", "")
	shared := shelved(f)
	bqp, err := Open(shared, Dir("bqp"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, id, sheet, choices, severities, service, words, rule string) {
		files := fstest.MapFS{}
		for name, file := range shared {
			files[name] = file
		}
		for i, text := range []string{id, sheet, choices, severities, service, words, rule} {
			if text != "" {
				files[path.Join(Dir("unit"), unitFiles[i])] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		for _, err := range Inspect(files, Dir("unit"), nil) {
			if err.Error() == "" {
				t.Error("a fault without words")
			}
		}
		p, err := Open(files, Dir("unit"))
		if err != nil {
			return
		}
		if len(p.Packs) > 1 {
			tightens(t, bqp, p)
		}
		rules, _ := SoundRules(nil, p)
		piece := &drafting.Piece{ID: 1, Kind: drafting.Main}
		for i, c := range drafting.Components() {
			piece.Nodes = append(piece.Nodes, &drafting.Node{ID: drafting.NodeID(i + 2), Component: c, Text: words})
		}
		d := &drafting.Document{Pieces: []*drafting.Piece{piece}}
		for _, b := range lint.Run(t.Context(), rules, lint.Input{Document: d, Sheet: p.base}, nil).Broken {
			t.Errorf("%s\n%s", b.Panic, b.Stack)
		}
	})
}

// tightens reports margins of the pack that the one below does not permit.
func tightens(t *testing.T, below, p *Pack) {
	t.Helper()
	for _, name := range []string{"page.left", "page.right", "page.top", "page.bottom", "paragraph.size"} {
		was, now := below.base.Number(name), p.base.Number(name)
		if now == nil || !was.Permits(now.Value) {
			t.Errorf("%s: %v", name, now)
		}
	}
}

// shelved are the packs that come with the program, without most of their rules, which take
// long to read.
func shelved(tb testing.TB) fstest.MapFS {
	tb.Helper()
	out := fstest.MapFS{}
	for _, id := range []string{"nd30", "bqp"} {
		files, err := fs.Glob(assets.FS, path.Join(Dir(id), "*.toml"))
		if err != nil {
			tb.Fatal(err)
		}
		for _, file := range append(files, Dir("nd30")+"/rules/margin-left.toml") {
			data, err := fs.ReadFile(assets.FS, file)
			if err != nil {
				tb.Fatal(err)
			}
			out[file] = &fstest.MapFile{Data: data}
		}
	}
	return out
}
