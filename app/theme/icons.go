package theme

import (
	"bytes"
	"regexp"
	"slices"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"thethuc/assets"
)

// Glyph names one icon: the name of its file under icons/, without the extension.
type Glyph string

// The icons that the window uses.
const (
	GlyphNew          Glyph = "file-plus"
	GlyphOpen         Glyph = "folder-open"
	GlyphSave         Glyph = "floppy-disk"
	GlyphSaveAs       Glyph = "copy-simple"
	GlyphExportPDF    Glyph = "file-pdf"
	GlyphWord         Glyph = "file-doc"
	GlyphPrint        Glyph = "printer"
	GlyphCheck        Glyph = "check-square-offset"
	GlyphFixAll       Glyph = "magic-wand"
	GlyphStandardize  Glyph = "broom"
	GlyphIgnore       Glyph = "prohibit"
	GlyphPrevious     Glyph = "caret-up"
	GlyphNext         Glyph = "caret-down"
	GlyphBack         Glyph = "caret-left"
	GlyphForward      Glyph = "caret-right"
	GlyphRulePage     Glyph = "book-open-text"
	GlyphRecent       Glyph = "clock-counter-clockwise"
	GlyphRestore      Glyph = "arrow-counter-clockwise"
	GlyphIssued       Glyph = "seal-check"
	GlyphDrafting     Glyph = "pencil-simple"
	GlyphBin          Glyph = "trash"
	GlyphTemplates    Glyph = "squares-four"
	GlyphCheckFiles   Glyph = "list-checks"
	GlyphStandard     Glyph = "scales"
	GlyphDocuments    Glyph = "files"
	GlyphDocument     Glyph = "file-text"
	GlyphPlus         Glyph = "plus"
	GlyphMinus        Glyph = "minus"
	GlyphTick         Glyph = "check"
	GlyphCut          Glyph = "scissors"
	GlyphCopy         Glyph = "copy"
	GlyphPaste        Glyph = "clipboard-text"
	GlyphTable        Glyph = "table"
	GlyphChart        Glyph = "tree-structure"
	GlyphRow          Glyph = "rows-plus-bottom"
	GlyphColumn       Glyph = "columns-plus-right"
	GlyphFigure       Glyph = "image"
	GlyphFootnote     Glyph = "asterisk"
	GlyphNewPage      Glyph = "split-vertical"
	GlyphAppendix     Glyph = "paperclip"
	GlyphUndo         Glyph = "arrow-u-up-left"
	GlyphRedo         Glyph = "arrow-u-up-right"
	GlyphLevelDown    Glyph = "text-indent"
	GlyphLevelUp      Glyph = "text-outdent"
	GlyphMoveUp       Glyph = "arrow-line-up"
	GlyphMoveDown     Glyph = "arrow-line-down"
	GlyphSearch       Glyph = "magnifying-glass"
	GlyphKeyboard     Glyph = "keyboard"
	GlyphFitWidth     Glyph = "arrows-out-line-horizontal"
	GlyphHidePane     Glyph = "sidebar-simple"
	GlyphSettings     Glyph = "gear-six"
	GlyphLayout       Glyph = "text-aa"
	GlyphUnit         Glyph = "buildings"
	GlyphSigners      Glyph = "users"
	GlyphLightDark    Glyph = "circle-half"
	GlyphGuide        Glyph = "question"
	GlyphAbout        Glyph = "info"
	GlyphLocked       Glyph = "lock-simple"
	GlyphRunning      Glyph = "circle-notch"
	GlyphClose        Glyph = "x"
	GlyphReturn       Glyph = "arrow-left"
	GlyphLevelError   Glyph = "warning-octagon-fill"
	GlyphLevelWarning Glyph = "warning-fill"
	GlyphLevelHint    Glyph = "info-bold"
	GlyphLevelPassed  Glyph = "check-circle-fill"
)

// Icon is the icon in a colour of the palette; it follows the theme. A name without a file gives the sign for
// forbidden, so that a slip is seen and nothing breaks.
func Icon(glyph Glyph, name fyne.ThemeColorName) fyne.Resource {
	return fynetheme.NewColoredResource(svg(glyph), name)
}

func svg(glyph Glyph) fyne.Resource {
	data, err := assets.FS.ReadFile("icons/" + string(glyph) + ".svg")
	if err != nil {
		return svg(GlyphIgnore)
	}
	return fyne.NewStaticResource(string(glyph)+".svg", splitArcs(data))
}

var (
	arcs   = regexp.MustCompile(`[Aa][^A-Za-z"]+`)
	number = regexp.MustCompile(`-?(?:\d+\.?\d*|\.\d+)`)
)

// arcNumbers is how many numbers an arc of an SVG path has.
const arcNumbers = 7

// splitArcs writes an arc command out for each arc: of several after one letter, which SVG allows, Fyne's reader draws
// the first over and over, and a tick in a circle is lost.
func splitArcs(svg []byte) []byte {
	return arcs.ReplaceAllFunc(svg, func(command []byte) []byte {
		numbers := number.FindAll(command[1:], -1)
		if len(numbers) <= arcNumbers || len(numbers)%arcNumbers != 0 {
			return command
		}
		var out []byte
		for arc := range slices.Chunk(numbers, arcNumbers) {
			out = append(append(out, command[0]), bytes.Join(arc, []byte(","))...)
		}
		return out
	})
}

// AppIcon is the program's own sign, in its own colours.
func AppIcon() fyne.Resource {
	data, err := assets.FS.ReadFile("icons/app.png")
	if err != nil {
		return svg(GlyphDocument)
	}
	return fyne.NewStaticResource("app.png", data)
}

// stockIcon is the icon of ours that stands for one of Fyne's names.
func stockIcon(name fyne.ThemeIconName) (Glyph, bool) {
	switch name {
	case fynetheme.IconNameCancel, fynetheme.IconNameContentClear, fynetheme.IconNameWindowClose:
		return GlyphClose, true
	case fynetheme.IconNameDelete:
		return GlyphBin, true
	case fynetheme.IconNameSearch:
		return GlyphSearch, true
	case fynetheme.IconNameContentAdd:
		return GlyphPlus, true
	case fynetheme.IconNameContentRemove:
		return GlyphMinus, true
	case fynetheme.IconNameContentUndo:
		return GlyphUndo, true
	case fynetheme.IconNameContentRedo:
		return GlyphRedo, true
	case fynetheme.IconNameMoveUp, fynetheme.IconNameArrowDropUp:
		return GlyphPrevious, true
	case fynetheme.IconNameMoveDown, fynetheme.IconNameArrowDropDown:
		return GlyphNext, true
	case fynetheme.IconNameNavigateBack:
		return GlyphBack, true
	case fynetheme.IconNameNavigateNext:
		return GlyphForward, true
	case fynetheme.IconNameDocumentSave:
		return GlyphSave, true
	case fynetheme.IconNameDocumentCreate:
		return GlyphNew, true
	case fynetheme.IconNameDocument:
		return GlyphDocument, true
	case fynetheme.IconNameFolderOpen:
		return GlyphOpen, true
	case fynetheme.IconNameSettings:
		return GlyphSettings, true
	case fynetheme.IconNameHistory:
		return GlyphRecent, true
	case fynetheme.IconNameHelp, fynetheme.IconNameQuestion:
		return GlyphGuide, true
	case fynetheme.IconNameInfo:
		return GlyphAbout, true
	case fynetheme.IconNameWarning:
		return GlyphLevelWarning, true
	case fynetheme.IconNameError:
		return GlyphLevelError, true
	}
	return "", false
}
