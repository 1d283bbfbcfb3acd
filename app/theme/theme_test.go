package theme

import (
	"go/ast"
	"go/parser"
	"go/token"
	"image/color"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"thethuc/assets"
)

func newTheme(t *testing.T) *Theme {
	t.Helper()
	look, err := New(AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	look.mode = FollowSystem
	return look
}

// use makes the theme the one in use, in a test application.
func use(t *testing.T, mode Mode) *Theme {
	t.Helper()
	look, err := New(mode)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	return look
}

func TestFyneNamesHaveOurColours(t *testing.T) {
	look := newTheme(t)
	for _, c := range []struct {
		name        fyne.ThemeColorName
		light, dark color.NRGBA
	}{
		{fynetheme.ColorNameBackground, hex(0xF6F7F5), hex(0x191D1B)},
		{fynetheme.ColorNameForeground, hex(0x1A201D), hex(0xE7EBE8)},
		{fynetheme.ColorNamePrimary, hex(0x1C5C4A), hex(0x74C5A8)},
		{fynetheme.ColorNameSelection, hex(0xDCEBE4), hex(0x1F3A30)},
		{fynetheme.ColorNameError, hex(0xB3261E), hex(0xF28B82)},
		{fynetheme.ColorNameHover, color.NRGBA{0x1A, 0x20, 0x1D, 13}, color.NRGBA{0xE7, 0xEB, 0xE8, 13}},
		{fynetheme.ColorNameShadow, color.NRGBA{A: 56}, color.NRGBA{A: 128}},
		{Paper, hex(0xFFFFFF), hex(0xF3F2EE)},
	} {
		for variant, want := range map[fyne.ThemeVariant]color.NRGBA{
			fynetheme.VariantLight: c.light, fynetheme.VariantDark: c.dark,
		} {
			if got := look.Color(c.name, variant); got != want {
				t.Errorf("%s, variant %d: %v, want %v", c.name, variant, got, want)
			}
		}
	}
}

func TestModeOverridesTheSystem(t *testing.T) {
	look, err := New(AlwaysDark)
	if err != nil {
		t.Fatal(err)
	}
	if got := look.Color(Desk, fynetheme.VariantLight); got != hex(0x0E1110) {
		t.Errorf("always dark gives %v under a light system", got)
	}
}

func TestFontsByStyle(t *testing.T) {
	look := newTheme(t)
	for want, style := range map[string]fyne.TextStyle{
		"BeVietnamPro-Regular.ttf":  {},
		"BeVietnamPro-SemiBold.ttf": {Bold: true},
		"BeVietnamPro-Figures.ttf":  {Monospace: true},
	} {
		if got := look.Font(style).Name(); got != want {
			t.Errorf("style %+v gives %s, want %s", style, got, want)
		}
	}
	if look.Font(fyne.TextStyle{}) != look.Font(fyne.TextStyle{Italic: true}) {
		t.Error("italic has a face of its own")
	}
}

// Every glyph that the code names has a file, and every file is one path that can be coloured.
func TestEveryGlyphHasItsFile(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "icons.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	ast.Inspect(file, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, "Glyph") {
			return true
		}
		literal, ok := spec.Values[0].(*ast.BasicLit)
		if !ok {
			t.Errorf("%s is no plain string", spec.Names[0].Name)
			return true
		}
		name, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		count++
		data, err := assets.FS.ReadFile("icons/" + name + ".svg")
		if err != nil {
			t.Error(err)
		} else if !strings.Contains(string(data), `fill="currentColor"`) {
			t.Errorf("%s.svg has no colour to replace", name)
		}
		return true
	})
	if count < 40 {
		t.Errorf("found %d glyphs in icons.go, want at least 40", count)
	}
}

func TestIconHasTheColourAskedFor(t *testing.T) {
	for mode, want := range map[Mode]color.NRGBA{AlwaysLight: hex(0xB3261E), AlwaysDark: hex(0xF28B82)} {
		use(t, mode)
		image := canvas.NewImageFromResource(Icon(GlyphLevelError, Error))
		window := test.NewTempWindow(t, image)
		window.SetPadded(false)
		window.Resize(fyne.NewSize(32, 32))
		got := color.NRGBAModel.Convert(window.Canvas().Capture().At(8, 16))
		if got != want {
			t.Errorf("mode %d: the octagon is %v, want %v", mode, got, want)
		}
	}
}

func TestRolesHaveTheirLines(t *testing.T) {
	use(t, AlwaysLight)
	for role, least := range map[Role]float32{Display: 22, Title: 16, Text: 13, Strong: 13, Button: 13, Label: 12} {
		size := role.Measure("Ẫ Nghị định Ậ")
		if size.Height < least || size.Height > role.LineHeight()+3 {
			t.Errorf("role %d: a line is %v high, its line height %v", role, size.Height, role.LineHeight())
		}
	}
	if text := Button.New("Xuất PDF", OnAccent); text.FontSource == nil || text.FontSource.Name() != "BeVietnamPro-Medium.ttf" {
		t.Errorf("words on a button have the font %v, want Medium", text.FontSource)
	}
}
