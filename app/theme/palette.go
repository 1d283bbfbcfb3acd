package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Names of the colours of the interface, each with a light and a dark value. They are asked for with Color, as Fyne's
// own names are, so that a change of theme reaches whatever is refreshed.
const (
	Desk         fyne.ThemeColorName = "look.desk"        // behind the pages, gallery
	Chrome       fyne.ThemeColorName = "look.chrome"      // window, toolbar, panes, status
	Surface      fyne.ThemeColorName = "look.surface"     // tables, fields, popovers
	Sunken       fyne.ThemeColorName = "look.sunken"      // table header, chips, key caps
	Line         fyne.ThemeColorName = "look.line"        // hairlines, decoration only
	Border       fyne.ThemeColorName = "look.border"      // edge of fields and line buttons
	Ink          fyne.ThemeColorName = "look.ink"         // text
	Ink2         fyne.ThemeColorName = "look.ink2"        // secondary text, icons
	Ink3         fyne.ThemeColorName = "look.ink3"        // labels, placeholders, shortcuts
	Disabled     fyne.ThemeColorName = "look.disabled"    // disabled text
	Hover        fyne.ThemeColorName = "look.hover"       // hovered row or line button of our own widgets
	Pressed      fyne.ThemeColorName = "look.pressed"     // pressed, toggled on, progress track
	Accent       fyne.ThemeColorName = "look.accent"      // next step, links
	AccentHover  fyne.ThemeColorName = "look.accentHover" // hovered next step
	OnAccent     fyne.ThemeColorName = "look.onAccent"    // text on accent
	AccentSoft   fyne.ThemeColorName = "look.accentSoft"  // selected row, tonal button
	Focus        fyne.ThemeColorName = "look.focus"       // ring of focus
	Error        fyne.ThemeColorName = "look.err"         // lỗi
	ErrorSoft    fyne.ThemeColorName = "look.errSoft"     // band behind a lỗi
	Warning      fyne.ThemeColorName = "look.warn"        // cảnh báo
	WarningSoft  fyne.ThemeColorName = "look.warnSoft"    // band behind a cảnh báo
	Hint         fyne.ThemeColorName = "look.hint"        // gợi ý
	HintSoft     fyne.ThemeColorName = "look.hintSoft"    // band behind a gợi ý
	OK           fyne.ThemeColorName = "look.ok"          // đạt
	OKSoft       fyne.ThemeColorName = "look.okSoft"      // band behind đạt
	OnLevel      fyne.ThemeColorName = "look.onLevel"     // glyph on a filled level
	Scroll       fyne.ThemeColorName = "look.scroll"      // scroll thumb
	Shadow       fyne.ThemeColorName = "look.shadow"      // under page and popover
	Paper        fyne.ThemeColorName = "paper.paper"      // the sheet; dimmed on the dark desk, on screen only
	Type         fyne.ThemeColorName = "paper.type"       // page text
	PaperError   fyne.ThemeColorName = "paper.err"        // underline of a lỗi
	PaperWarning fyne.ThemeColorName = "paper.warn"       // underline of a cảnh báo
	PaperHint    fyne.ThemeColorName = "paper.hint"       // underline of a gợi ý
	Caret        fyne.ThemeColorName = "paper.caret"      // caret
	Selected     fyne.ThemeColorName = "paper.selection"  // selected text, under the letters
	Current      fyne.ThemeColorName = "paper.current"    // component under the caret
	Hole         fyne.ThemeColorName = "paper.hole"       // words of an empty required field
	HoleFill     fyne.ThemeColorName = "paper.holeFill"   // ground of an empty required field
	InsertedFill fyne.ThemeColorName = "paper.insFill"    // ground of an inserted word
	InsertedInk  fyne.ThemeColorName = "paper.insInk"     // inserted word, underlined
	DeletedFill  fyne.ThemeColorName = "paper.delFill"    // ground of a deleted word
	DeletedInk   fyne.ThemeColorName = "paper.delInk"     // deleted word, struck out
	Comment      fyne.ThemeColorName = "paper.comment"    // number of a comment
)

// pair is one colour's light and dark value.
type pair struct{ light, dark color.NRGBA }

func (p pair) of(variant fyne.ThemeVariant) color.NRGBA {
	if variant == fynetheme.VariantDark {
		return p.dark
	}
	return p.light
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

func both(rgb uint32) pair { return pair{hex(rgb), hex(rgb)} }

// percent is c at an opacity in hundredths, for what stock widgets blend over their fill.
func percent(c color.NRGBA, opacity int) color.NRGBA {
	c.A = uint8((opacity*255 + 50) / 100)
	return c
}

// newPalette gives each of our names its two colours.
func newPalette() map[fyne.ThemeColorName]pair {
	return map[fyne.ThemeColorName]pair{
		Desk:        {hex(0xE1E5E2), hex(0x0E1110)},
		Chrome:      {hex(0xF6F7F5), hex(0x191D1B)},
		Surface:     {hex(0xFFFFFF), hex(0x232826)},
		Sunken:      {hex(0xECEEEB), hex(0x141816)},
		Line:        {hex(0xD9DDD9), hex(0x2F3532)},
		Border:      {hex(0x79817C), hex(0x717B76)},
		Ink:         {hex(0x1A201D), hex(0xE7EBE8)},
		Ink2:        {hex(0x464F4A), hex(0xB6BEB9)},
		Ink3:        {hex(0x5D6661), hex(0x98A19C)},
		Disabled:    {hex(0x9AA29D), hex(0x616A65)},
		Hover:       {hex(0xE9ECE9), hex(0x232926)},
		Pressed:     {hex(0xDDE2DE), hex(0x2C3330)},
		Accent:      {hex(0x1C5C4A), hex(0x74C5A8)},
		AccentHover: {hex(0x164C3D), hex(0x8AD2B8)},
		OnAccent:    {hex(0xFFFFFF), hex(0x0A1F18)},
		AccentSoft:  {hex(0xDCEBE4), hex(0x1F3A30)},
		Focus:       {hex(0x1C5C4A), hex(0x74C5A8)},
		Error:       {hex(0xB3261E), hex(0xF28B82)},
		ErrorSoft:   {hex(0xFBEAE8), hex(0x3A2220)},
		Warning:     {hex(0x855000), hex(0xE3B357)},
		WarningSoft: {hex(0xFAF0DD), hex(0x362B17)},
		Hint:        {hex(0x1F5FA6), hex(0x86B7F2)},
		HintSoft:    {hex(0xE7EFF9), hex(0x1D2C3F)},
		OK:          {hex(0x1F6B3A), hex(0x7CC79A)},
		OKSoft:      {hex(0xE3F2E7), hex(0x1C3325)},
		OnLevel:     {hex(0xFFFFFF), hex(0x141816)},
		Scroll:      {hex(0xB4BBB6), hex(0x4B544F)},
		Shadow:      {percent(hex(0), 22), percent(hex(0), 50)},

		Paper:        {hex(0xFFFFFF), hex(0xF3F2EE)},
		Type:         both(0x101412),
		PaperError:   both(0xC4302B),
		PaperWarning: both(0x9A5B00),
		PaperHint:    both(0x1F5FA6),
		Caret:        both(0x1C5C4A),
		Selected:     both(0xC5E0D4),
		Current:      {hex(0xEDF5F1), hex(0xE3EBE6)},
		Hole:         both(0x6B5A2E),
		HoleFill:     both(0xFBF3DF),
		InsertedFill: both(0xDDF0E2),
		InsertedInk:  both(0x14532B),
		DeletedFill:  both(0xFBE3E1),
		DeletedInk:   both(0x8E1B15),
		Comment:      both(0xFFF0C2),
	}
}

// ours is the colour of our own that stands for one of Fyne's names.
func ours(name fyne.ThemeColorName) (fyne.ThemeColorName, bool) {
	switch name {
	case fynetheme.ColorNameBackground, fynetheme.ColorNameInnerWindowBorder, fynetheme.ColorNameInnerWindowBorderInactive:
		return Chrome, true
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameButton, fynetheme.ColorNameMenuBackground,
		fynetheme.ColorNameOverlayBackground:
		return Surface, true
	case fynetheme.ColorNameHeaderBackground, fynetheme.ColorNameDisabledButton:
		return Sunken, true
	case fynetheme.ColorNameSeparator:
		return Line, true
	case fynetheme.ColorNameInputBorder:
		return Border, true
	case fynetheme.ColorNameForeground:
		return Ink, true
	case fynetheme.ColorNamePlaceHolder:
		return Ink3, true
	case fynetheme.ColorNameDisabled:
		return Disabled, true
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return Accent, true
	case fynetheme.ColorNameForegroundOnPrimary:
		return OnAccent, true
	case fynetheme.ColorNameSelection:
		return AccentSoft, true
	case fynetheme.ColorNameError:
		return Error, true
	case fynetheme.ColorNameWarning:
		return Warning, true
	case fynetheme.ColorNameSuccess:
		return OK, true
	case fynetheme.ColorNameForegroundOnError, fynetheme.ColorNameForegroundOnWarning, fynetheme.ColorNameForegroundOnSuccess:
		return OnLevel, true
	case fynetheme.ColorNameScrollBar:
		return Scroll, true
	case fynetheme.ColorNameShadow:
		return Shadow, true
	}
	return "", false
}
